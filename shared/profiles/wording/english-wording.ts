import type { FixedWording, StandardWording } from '#shared/publishing/index.ts';

/**
 * Fixed sentences of a document in English (ISO/IEC Directives, Part 2:2021, 12 Foreword, 14 Scope, 15 Normative references, 16 Terms and
 * definitions, 17 Symbols). The lead-ins of clauses 2 and 3 are to the letter; the foreword is worded for any issuing body.
 */
export const ENGLISH_WORDING: FixedWording = {
  foreword: {
    basis: 'This document was drafted in accordance with the editorial rules of the ISO/IEC Directives, Part 2.',
    part: 'This document is Part {part} of {series}, {seriesTitle}. The following parts of {series} have been published:',
    partAlone: 'This document is Part {part} of {series}, {seriesTitle}.',
    partItem: 'Part {part}: {title}',
    replaces:
      'This document cancels and replaces {number}, {title}, which has been technically revised. The main changes are as follows:',
    replacesInPart:
      'This document cancels and replaces in part {number}, {title}, which has been technically revised. The main changes are as follows:',
    replacesWithoutChanges:
      'This document cancels and replaces {number}, {title}, of which it constitutes an editorial revision.',
    added: 'addition of {subject} (see {clause})',
    changed: 'revision of {subject} (see {clause}; {oldClause} of the {oldYear} edition)',
    deleted: 'deletion of {subject} ({oldClause} of the {oldYear} edition)',
    changesLead: 'main changes',
    changedTerm: 'the term “{title}”',
    changedAnnex: 'the annex “{title}”',
    changedTable: '{title}',
    changedFigure: '{title}',
    identical: 'This document is identical to {number}, {title}.',
    modified: 'This document is a modified adoption of {number}, {title}.',
    notEquivalent: 'This document is not equivalent to {number}, {title}.',
    patents:
      'Attention is drawn to the possibility that the implementation of this document involves the use of (a) patent(s). The issuing body takes no position concerning the evidence, validity or applicability of any claimed patent rights in respect thereof.',
    proposedAndAdministered: 'This document was prepared by {body}.',
    proposed: 'This document was proposed by {body}.',
    administered: 'This document was prepared by {body}.',
    organisations: 'Organizations that took part in the drafting: {list}.',
    drafters: 'Principal drafters: {list}.',
    listSeparator: ', ',
    history: 'This document and those that it replaces were published as follows:',
    firstPublished: '{number}, first published in {year}',
    revised: '{number}, revised in {year}',
    thisRevision: 'this revision',
    published: '{number}, published in {year}',
    thisEdition: 'this edition',
    open: '…',
    openYear: 'YYYY',
    openClause: '…',
    firstEdition: 'This is the first edition of this document.',
    itemEnd: ';',
    lastItemEnd: '.',
  },
  scope: {
    subject: 'This document {verb} {content}.',
    applies: 'This document is applicable to {field}.',
    appliesNot: 'This document is not applicable to {field}.',
  },
  scopeVerbs: {
    terminology: 'defines',
    symbol: 'defines',
    classification: 'establishes',
    'test-method': 'specifies a method for',
    specification: 'specifies',
    'code-of-practice': 'establishes',
    guide: 'gives guidelines for',
  },
  references: {
    leadIn:
      'The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
    none: 'There are no normative references in this document.',
  },
  terms: {
    own: 'For the purposes of this document, the following terms and definitions apply.',
    cited: 'For the purposes of this document, the terms and definitions given in {documents} apply.',
    citedAndOwn:
      'For the purposes of this document, the terms and definitions given in {documents} and the following apply.',
    none: 'No terms and definitions are listed in this document.',
  },
  termSource: {
    plain: '[SOURCE: {source}]',
    modified: '[SOURCE: {source}, modified]',
    clause: '{number}, {clause}',
  },
  symbols: {
    symbols: 'For the purposes of this document, the following symbols apply.',
    abbreviations: 'For the purposes of this document, the following abbreviated terms apply.',
    both: 'For the purposes of this document, the following symbols and abbreviated terms apply.',
  },
  chapters: {
    scope: 'Scope',
    references: 'Normative references',
    terms: 'Terms and definitions',
    symbols: 'Symbols and abbreviated terms',
  },
};

/** Wording that a document in English prints beside its own text. */
export const englishPrint: StandardWording = {
  contentsTitle: 'Contents',
  elementTitles: { foreword: 'Foreword', introduction: 'Introduction', bibliography: 'Bibliography', index: 'Index' },
  elementEntries: { foreword: 'Foreword', introduction: 'Introduction', bibliography: 'Bibliography', index: 'Index' },
  annexObligation: { normative: '(normative)', informative: '(informative)' },
  annexEntry: '{label} {obligation}\u2002{title}',
  indexLeader: ', ',
  tableContinued: ' (continued)',
  unitLine: 'Dimensions in {unit}',
  warningLead: 'WARNING — ',
  formulaKeyLead: 'where',
  formulaKeyDash: '\u2003',
  ics: 'ICS {n}',
  ccs: 'CCS {n}',
  recordNumber: 'Record number: {n}',
  replaces: 'Replaces {n}',
  replacesInPart: 'Replaces in part {n}',
  valueSeparator: '; ',
  replacesSeparator: ', ',
  replacesMore: '{n} and others',
  titleSeparator: ' — ',
  reference: '{n}(E)',
  referenceLead: 'Reference number',
  firstEdition: 'First edition',
  laterEdition: 'Revised edition',
  draftNotice:
    'This document is a draft circulated for comment and approval. It is therefore subject to change and shall not be referred to as a standard until it is published as such.',
  rights: '© {holder} {year} – All rights reserved',
  rightsNotice: [
    'All rights reserved. Unless otherwise specified, or required in the context of its implementation, no part of this publication may be reproduced or utilized otherwise in any form or by any means, electronic or mechanical, including photocopying, or posting on the internet or an intranet, without prior written permission. Permission can be requested from the issuing body named on the cover.',
  ],
  contentsPage: 'Page',
  wideBlank: '\u2003',
  consistency: '({text})',
  draftMark: '{mark}',
  draftMarks: {
    '': '',
    工作组讨论稿: 'Working draft (WD)',
    征求意见稿: 'Committee draft (CD)',
    送审讨论稿: 'Committee draft for discussion (CD)',
    送审稿: 'Draft standard for enquiry (DIS)',
    报批稿: 'Final draft standard (FDIS)',
  },
  completed: 'Draft completed on {date}',
  published: 'Published {date}',
  effective: 'Effective {date}',
  openDate: 'YYYY-MM-DD',
  issued: '',
  patentAppeal:
    'Recipients of this draft are invited to submit, with their comments, notification of any relevant patent rights of which they are aware and to provide supporting documentation.',
  copyNote: { review: 'Review copy  {name}  {date}', redline: 'Changes marked: {name}, compared with {against}' },
};
