/** Messages of the drafting checks: structure, cover and foreword. */
export const checkStructure = {
  'title-ST01': 'Mandatory elements are there',
  'ST01-foreword':
    'There is no foreword. It is a mandatory element: please add it; it can be composed from the project’s data.',
  'ST01-chapter':
    'The chapter “{{title}}” is missing. Its number and title stay even when it has no content: please add it.',
  'ST01-core':
    'Nothing follows chapter 3 yet. Write the core technical elements, at least one chapter (a vocabulary needs none).',
  'title-ST02': 'Order of the elements',
  'ST02-toc': 'The contents (目次) come first, behind the cover and before the foreword. Please move them there.',
  'ST02-foreword': 'The foreword stands behind the contents and before the introduction. Please move it there.',
  'ST02-introduction': 'The introduction stands between the foreword and chapter 1. Please move it there.',
  'ST02-documentTitle': 'The title on the first text page stands before chapter 1. Please move it there.',
  'ST02-warning': 'The warning (重要提示) stands before chapter 1. Please move it there.',
  'ST02-chapter': '“{{name}}” stands behind an annex or a later element. Please move the chapter before the annexes.',
  'ST02-annex':
    'Annex “{{name}}” is out of place: annexes follow the last chapter and precede the bibliography. Please move it there.',
  'ST02-bibliography': 'The bibliography stands behind the last annex and before the index. Please move it there.',
  'ST02-index': 'The index is the last element. Please move it to the end.',
  'ST02-twice': 'This element is there twice. Please make one of the two.',
  'title-ST03': 'Places of the first three chapters',
  ST03: '“{{title}}” should be chapter {{expected}}. Please move it there; other content follows chapter 3.',
  'title-ST04': 'Chapter 2 is not divided',
  ST04: '“Normative references” is not divided into clauses; here are {{count}}, beginning with “{{name}}”. Remove their numbers and titles and list the documents line by line.',
  'title-ST05': 'The foreword has text only',
  'ST05-clause':
    'The foreword is not divided: “{{name}}” cannot be a clause. Remove its number and title and write a paragraph or a list.',
  'ST05-figure':
    'The foreword has no figures. Move “{{name}}” to the introduction, the text or an annex and refer to it here.',
  'ST05-table':
    'The foreword has no tables. Move “{{name}}” to the introduction, the text or an annex and refer to it here.',
  'ST05-formula': 'The foreword has no formulas. Move the formula to the text or an annex.',
  'title-ST06': 'Introduction',
  'ST06-part':
    'This document is one part of several and needs an introduction that names the parts and their purposes. Please add it.',
  'ST06-patents':
    'Patents are recorded for this document; it needs an introduction that holds the patent declaration. Please add it.',
  'ST06-number': 'The introduction itself has no number. Please remove it.',
  'ST06-clauses':
    'Clauses of the introduction are numbered 0.1, 0.2 …; here it is “{{number}}”. Please correct the number.',
  'title-ST07': 'Chapters have titles',
  ST07: 'Chapter {{number}} has no title. Every chapter needs one: please add it.',
  'ST07-annex': 'Annex {{number}} has no title. Please add one that says what the annex is about.',
  'title-ST08': 'Chapter and clause numbers are continuous',
  ST08: 'The number “{{number}}” does not follow: in this order it is “{{expected}}”. Correct it, and the references to it.',
  'ST08-parent':
    'The number “{{number}}” does not belong here: clauses in this place begin with “{{parent}}.”. Correct the number or move the clause to its chapter.',
  'title-ST09': 'At least two clauses on a level',
  ST09: '“{{parent}}” has only one clause, “{{name}}”. A level needs two at least: merge the content into the parent, or divide it further.',
  'title-ST10': 'Five levels of clauses at most',
  ST10: '“{{name}}” is a clause of the sixth level; five are the limit. Turn it into a list, or raise the clauses above it.',
  'title-ST11': 'Sibling clauses all have titles or none has',
  'ST11-titled':
    'The other clauses of “{{parent}}” have no titles, only “{{name}}” has. Give all of them titles, or take this one away.',
  'ST11-untitled': 'The other clauses of “{{parent}}” have titles, “{{name}}” has none. Please add one.',
  'title-ST12': 'Untitled clauses are not divided',
  ST12: 'The untitled clause “{{name}}” is divided further. Give it a title, or turn the clauses below it into a list.',
  'title-ST13': 'Hanging paragraph',
  ST13: 'This hangs between the title of “{{name}}” and its first clause: it has no number and cannot be referred to. Make it the first clause (“General”), or move it to the clause where it belongs.',
  'title-ST14': 'First-level clauses should have titles',
  ST14: '“{{name}}” is a clause of the first level without a title. A title would help readers find it, and it could stand in the contents.',
  'title-ST15': 'No punctuation at the end of titles',
  ST15: 'The title “{{title}}” ends with “{{mark}}”. Titles end without punctuation: please remove it.',
  'title-ST16': 'Chapters and clauses have content',
  ST16: 'There is nothing below “{{name}}”. Write its content, or remove it.',
  'ST16-mandatory': 'There is nothing below “{{name}}”. The chapter stays; if it has no content, write “{{text}}”.',
  'title-ST17': 'Titles are not repeated',
  ST17: 'The title “{{title}}” is that of {{other}} too. Change one of them so that readers can tell them apart.',
  'ST17-parent':
    'The clause title “{{title}}” repeats the title above it. Choose one that tells what this clause is about.',
  'title-ST18': 'Part in the title and in the number',
  ST18: 'The number {{number}} is that of part {{part}}, but the title lacks “第{{part}}部分：”. Put it before the supplementary element.',
  'ST18-digits': 'Write the number in “{{part}}” with Arabic digits: “第1部分：”.',
  'ST18-number':
    'The title names part {{part}}, but the number {{number}} has no part. Write “serial.{{part}}”, or correct the title.',
  'ST18-differs': 'The title names part {{part}}, the number {{number}} part {{other}}. Make them agree.',

  'title-TI01': 'No “standard” in the title',
  TI01: 'The title ends with “{{word}}”. It does not name the class of the document: use a word for its function (规范, 规程, 指南 …), or remove it.',
  'title-TI02': 'Function word of the title',
  'TI02-terminology': 'The title “{{title}}” does not tell the function. For a vocabulary it should end with 术语.',
  'TI02-symbol':
    'The title “{{title}}” does not tell the function. For a standard of symbols it should end with 符号, 图形符号 or 标志.',
  'TI02-classification':
    'The title “{{title}}” does not tell the function. For a classification it should end with 分类, 编码 or 分类与编码.',
  'TI02-test-method':
    'The title “{{title}}” does not tell the function. For a test method it should end with 试验方法 or ……的测定.',
  'TI02-specification':
    'The title “{{title}}” does not tell the function. For a specification it should end with 规范, unless all aspects are covered.',
  'TI02-code-of-practice':
    'The title “{{title}}” does not tell the function. For a code of practice it should end with 规程.',
  'TI02-guide': 'The title “{{title}}” does not tell the function. For guidelines it should end with 指南.',
  'TI02-not-terminology':
    'The function is vocabulary, but the title says “{{word}}”. Use 术语, or correct the function.',
  'TI02-not-symbol': 'The function is symbols, but the title says “{{word}}”. Use 符号, or correct the function.',
  'TI02-not-classification':
    'The function is classification, but the title says “{{word}}”. Use 分类 or 编码, or correct the function.',
  'TI02-not-test-method':
    'The function is test method, but the title says “{{word}}”. Use 试验方法 or ……的测定, or correct the function.',
  'TI02-not-specification':
    'The text has requirements and ways to verify them, which is a specification, but the title says “{{word}}”. Use 规范, or correct the function.',
  'TI02-not-code-of-practice':
    'The function is code of practice, but the title says “{{word}}”. Use 规程, or correct the function.',
  'TI02-not-guide': 'The function is guidelines, but the title says “{{word}}”. Use 指南, or correct the function.',
  'title-TI03': 'One title everywhere',
  TI03: 'The title on the first text page differs from the cover, which says “{{title}}”. Make them agree.',
  'title-TI04': 'English title',
  TI04: 'The English title has {{own}} elements, the Chinese one {{elements}}. Let them correspond one by one, with “—” between the English ones.',
  'TI04-missing': 'The cover of a national standard has an English title. Please enter it in the cover data.',
  'title-TI05': 'Three elements in a title at most',
  TI05: 'The title has {{elements}} elements; the limit is three: introductory, main and supplementary. Join two of them or leave one out.',

  'title-FW01': 'Basis of drafting',
  FW01: 'The sentence on the basis of drafting has fixed wording, and this differs. Write “{{text}}”',
  'FW01-missing': 'The foreword lacks its first sentence, the basis of drafting. Add “{{text}}”',
  'title-FW02': 'Order of the foreword',
  FW02: 'This sentence belongs to item {{item}}) of the foreword and is out of place. The order is: a) basis, b) other parts, c) replacement, d) international documents, e) patents, f) proposing and administering bodies, g) drafting units and drafters, h) editions.',
  'title-FW03': 'Replaced documents on cover and in foreword',
  'FW03-foreword':
    'The cover says that {{number}} is replaced, the foreword does not. Write “本文件代替{{number}}……”, or correct the cover.',
  'FW03-differs':
    'The foreword says that {{number}} is replaced, the cover says {{other}}. Check them and make them agree.',
  'FW03-cover':
    'The foreword says that {{number}} is replaced, the cover does not. Enter it in the cover data, or correct the foreword.',
  'title-FW04': 'Main technical changes',
  FW04: 'This item does not say where the change is to be seen. Add “（见X.X）”; changes and deletions also name the clause of the old edition.',
  'FW04-none':
    'An earlier edition is replaced, but its main technical changes are not listed. Go on with “……主要技术变化如下：” and list them; if only wording changed, say so.',
  'FW04-gone': 'This document has no {{number}}. Correct it; better insert a reference, which follows the numbering.',
  'FW04-old':
    'What was changed or deleted also names its clause in the old edition: “（见X.X，YYYY年版的X.X）”, or “（见YYYY年版的X.X）” for a deletion.',
  'title-FW05': 'Words of the foreword',
  'FW05-changed': 'Technical changes are told with “{{word}}”, not “{{old}}”.',
  'FW05-self': 'The document calls itself “{{word}}”, not “{{old}}”.',
  'title-FW06': 'Patent statement',
  FW06: 'The patent statement has fixed wording, and this differs. Write “{{text}}”',
  'FW06-missing': 'No patents were identified, so the foreword holds the patent statement. Add “{{text}}”',
  'FW06-present':
    'Patents are recorded in the project, so this sentence goes. Remove it and put the patent declaration into the introduction.',
  'title-FW07': 'Administering body, drafting units, drafters',
  'FW07-body':
    'The foreword does not name the administering body. Write “本文件由××××提出并归口。”, or one sentence for each role.',
  'FW07-organisations': 'The foreword does not name the drafting units. Write “本文件起草单位：××××、××××。”',
  'FW07-drafters': 'The foreword does not name the drafters. Write “本文件主要起草人：×××、×××。”',
  'FW07-organisations-empty': 'No unit stands behind the colon yet. List them by their share, with 、 between them.',
  'FW07-drafters-empty': 'Nobody stands behind the colon yet. List the drafters with 、 between them.',
  'FW07-separator': 'Units and persons are separated by 、. Please correct the separators here.',
  'FW07-stop': 'This sentence ends with 。. Please add it.',
  'title-FW08': 'Editions',
  'FW08-first': 'The foreword does not tell the editions. For a first edition, end it with “{{text}}”',
  'FW08-revision':
    'An earlier edition is replaced, but the foreword does not tell the history. End it with “{{text}}” and the list.',
  'title-FW09': 'No provisions in the foreword',
  'FW09-requirement':
    'The foreword states facts and demands nothing. Remove “{{word}}”, state it as a fact, or move the requirement to a clause.',
  'FW09-recommendation':
    'The foreword states facts and recommends nothing. Remove “{{word}}”, state it as a fact, or move it to a clause.',
  'FW09-permission':
    'The foreword states facts and permits nothing. Remove “{{word}}”, state it as a fact, or move it to a clause.',
  'FW09-instruction':
    'The foreword states facts and instructs nobody. “{{word}}…” is an instruction: state it as a fact, or move it to a clause.',
  'title-FW10': 'Drafting units and drafters as in the project',
  'FW10-missing': 'In the project but not in the foreword: {{missing}}. Add them, or correct the project.',
  'FW10-extra': 'In the foreword but not in the project: {{extra}}. Check them, or correct the project.',
  'FW10-both':
    'Foreword and project differ. Missing in the foreword: {{missing}}; only in the foreword: {{extra}}. Please check.',

  'title-IN01': 'No requirements in the introduction',
  IN01: 'The introduction demands nothing. Remove “{{word}}”, state it as a fact, or move the requirement to a clause.',

  'title-SC01': 'Wording of the scope',
  'SC01-subject':
    'The scope does not say what the document does. Begin with “本文件规定了……” (or 确立了, 描述了, 提供了, 给出了, 界定了).',
  'SC01-applies': 'The scope does not say what the document applies to. Add a paragraph “本文件适用于……。”',
  'title-SC02': 'No provisions in the scope',
  'SC02-requirement':
    'The scope states facts and demands nothing. Remove “{{word}}”, or move the requirement to a later chapter.',
  'SC02-recommendation':
    'The scope states facts and recommends nothing. Remove “{{word}}”, or move it to a later chapter.',
  'SC02-permission':
    'The scope states facts and permits nothing. Remove “{{word}}”: 参照使用 instead of 可参照使用, for example.',
  'title-SC03': 'Scope and content agree',
  SC03: 'The scope does not mention these main chapters: {{titles}}. Name them in the sentence “本文件……了”, or make sure that they may be left out.',
  'SC03-absent':
    'The scope mentions “{{item}}”, but no chapter or clause has that title. Add the content, or take it out of the scope.',

  'title-TC01': 'Contents and text agree',
  TC01: 'The contents say “{{entry}}”, the text says “{{expected}}”. Please update the contents.',
  'TC01-term': 'Term entries do not stand in the contents. Remove “{{entry}}”.',
  'TC01-gone': 'The text has no “{{entry}}”, which the contents list. Please update the contents.',
  'TC01-page':
    '“{{entry}}” stands before the first text page, where pages have Roman numbers; here it is {{page}}. Please update the contents.',
  'TC01-missing': 'The contents do not list “{{entry}}”. Please update them.',

  'title-CV01': 'Cover is complete',
  'CV01-title': 'The cover has no title. Please enter it in the cover data.',
  'CV01-number': 'The cover has no number, or only a placeholder. Please enter it in the cover data.',
  'CV01-ics': 'The cover has no ICS code. Please enter it in the cover data.',
  'CV01-ccs': 'The cover has no CCS code. Please enter it in the cover data.',
  'CV01-issuer': 'The cover has no issuing body. Please enter it in the cover data.',
  'CV01-publishDate': 'The cover has no date of publication. Please enter it in the cover data, such as 2026-03-15.',
  'CV01-effectiveDate':
    'The cover has no date of entry into force. Please enter it in the cover data, such as 2026-10-01.',
  'title-CV02': 'ICS and CCS codes',
  'CV02-ics': 'ICS has no field “{{field}}” ({{value}}). Look the code up and correct it.',
  'CV02-ics-form': '“{{value}}” is no ICS code. It is written like 03.080 or 03.080.30.',
  'CV02-ccs': 'CCS has no letter {{letter}} ({{value}}). Look the code up and correct it.',
  'CV02-ccs-form': '“{{value}}” is no CCS code. It is written like “A 16”: a letter and two digits.',
  'title-CV03': 'Dates and year',
  CV03: 'The year in {{number}} is {{year}}, the date of publication lies in {{published}}. Make them agree.',
  'CV03-before':
    'It enters into force on {{effectiveDate}}, before its publication on {{publishDate}}. Please correct the dates.',
  'CV03-same':
    'It enters into force on the day of its publication ({{publishDate}}), which leaves no time to prepare. Please make sure that this is meant.',
  'title-CV04': 'Number and issuer agree',
  'CV04-GB':
    'This is a national standard, but {{number}} does not begin with GB, GB/T or GB/Z. Correct the number or the kind of standard.',
  'CV04-DB':
    'This is a local standard, but {{number}} does not begin with DB and the code of a region. Correct the number or the kind of standard.',
  'CV04-T':
    'This is a group standard, but {{number}} does not begin with T/. Correct the number or the kind of standard.',
  'CV04-Q':
    'This is an enterprise standard, but {{number}} does not begin with Q/. Correct the number or the kind of standard.',
  'CV04-sector':
    'This is a sector standard, but {{number}} has no sector code. Correct the number or the kind of standard.',
  'CV04-region':
    '{{number}} carries the region code {{code}}, the issuing region is {{jurisdiction}}. Please correct it.',
  'CV04-unknown-region': 'There is no region with the code {{code}} in {{number}}. Please correct it.',
  'CV04-unknown-sector': '“{{code}}” in {{number}} is no known sector code. Please check it.',
  'title-CV05': 'Draft mark and patent appeal',
  CV05: 'The draft mark on the cover is “{{mark}}”, the stage of the project asks for “{{expected}}”. Please update it.',
  'CV05-missing': 'The cover of the draft has no draft mark. Add “{{expected}}”.',
  'CV05-left': 'The cover of the published text still carries “{{mark}}”. Please remove it.',
  'CV05-appeal': 'The cover of the draft lacks the appeal to name patents. Switch it on in the cover data.',
  'CV05-appeal-wording': 'The appeal to name patents has fixed wording. Write “{{expected}}”',
  'CV05-appeal-left': 'The cover of the published text still carries the appeal to name patents. Please remove it.',
  'title-CV06': 'Adoption told alike everywhere',
  'CV06-double':
    'An identical adoption of {{other}} carries both numbers; here it is {{number}}. Write “{{number}}/{{other}}”.',
  'CV06-not-double':
    'The degree is {{degree}}, which has no double number. Take the international number out of {{number}}.',
  'CV06-mark':
    'The cover lacks the mark of correspondence. Write “（{{other}}，……，{{degree}}）” below the English title.',
  'CV06-mark-degree':
    'The mark of correspondence on the cover contradicts the adoption data: the degree is {{degree}}. Make them agree.',
  'CV06-degree': 'The foreword says “{{typed}}”, the adoption data “{{word}}” ({{degree}}). Make them agree.',
  'CV06-foreword':
    'The foreword does not tell the degree of correspondence with {{other}}. Write “{{word}}” with number and title.',
  'CV06-differences':
    'A modified adoption of {{other}} lists structural changes and technical differences with reasons, or names the annex that does. Please add them.',

  'title-AN01': 'Kind of annex',
  AN01: '“{{mark}}” is the old form. Write “{{expected}}”.',
  'AN01-missing': 'Annex “{{name}}” does not say whether it is normative or informative. Please choose.',
  'AN01-typed':
    'The title contains “{{mark}}”. The kind is printed by the application: please take it out of the title.',
  'AN01-contradicts': 'It prints “{{mark}}”, but the annex is “{{expected}}”. Make them agree.',
  'title-AN02': 'Annexes are mentioned in the text',
  AN02: 'The text does not mention annex {{letter}} ({{name}}). Name it where it is used: “应符合附录{{letter}}的规定” if normative, “见附录{{letter}}” if informative.',
  'AN02-weak':
    'Annex {{letter}} is normative, but 参见 and 参照 only offer help. Write “应符合附录{{letter}}的规定” or “按附录{{letter}}”, or make the annex informative.',
  'AN02-verb':
    'Annex {{letter}} is informative, so nobody can be required to follow it. Write “见附录{{letter}}”, or make the annex normative.',
  'title-AN03': 'Order of annexes',
  AN03: 'Annex {{other}} is mentioned before annex {{letter}}. Annexes stand in the order of their first mention: please reorder them.',
  'AN03-gap':
    'The letters of the annexes are not continuous: this is {{letter}}, in this order it is {{expected}}. Correct it, and the references.',
  'title-AN04': 'Clauses that annexes do not have',
  AN04: 'An annex has no clause “{{title}}”. Move the content to the chapter of that name, or choose a title that tells what it is about.',
  'title-AN05': 'Numbers in annexes',
  'AN05-clause':
    'Clauses of annex {{letter}} begin with “{{letter}}.”; here it is “{{number}}”. Please correct the number.',
  'AN05-figure':
    'Figures of annex {{letter}} are numbered {{letter}}.1 and so on; here it is “{{number}}”. Please correct the number.',
  'AN05-table':
    'Tables of annex {{letter}} are numbered {{letter}}.1 and so on; here it is “{{number}}”. Please correct the number.',
  'AN05-formula':
    'Formulas of annex {{letter}} are numbered （{{letter}}.1） and so on; here it is “{{number}}”. Please correct the number.',

  'title-BI01': 'Numbers of the bibliography',
  BI01: 'The number “{{label}}” does not follow: in this order it is “{{expected}}”. Correct it, and the references to it.',
  'BI01-form': 'The number “{{label}}” stands in square brackets: “{{expected}}”.',
  'BI01-missing': 'This item has no number. It is “{{expected}}”.',
  'BI01-typed': 'The text begins with the number “{{label}}”. The application prints the number: please remove it.',
  'title-BI02': 'Nothing listed twice',
  BI02: '{{name}} is listed in “Normative references”, so the bibliography does not list it again. Remove one of the two.',

  'title-IX01': 'Order and numbers of the index',
  IX01: '“{{entry}}” is not in pinyin order. Please move it.',
  'IX01-none': '“{{entry}}” has no number. Give the number of the clause where it stands.',
  'IX01-gone': 'The text has no {{number}}. Please correct the number that the index points at.',

  'fix-add-chapter': 'Add the chapter “{{title}}”',
  'fix-unsplit-references': 'List the documents without clauses',
  'fix-title-from-text': 'Make “{{title}}” the title',
  'fix-merge-clause-up': 'Merge into the parent',
  'fix-make-titled': 'Make it a titled clause',
  'fix-hanging-to-titled': 'Make it the first clause “{{title}}”',
  'fix-hanging-to-clause': 'Make it the first clause',
  'fix-drop-end-mark': 'Remove the punctuation',
  'fix-remove-empty': 'Remove what is empty',
  'fix-say-none': 'Write the fixed sentence',
  'fix-restore-sentence': 'Restore the fixed wording',
  'fix-remove-sentence': 'Remove the sentence',
  'fix-sort-foreword': 'Put the sentences in order',
  'fix-compose-foreword': 'Compose the foreword from the project',
  'fix-use-word': 'Change to “{{word}}”',
  'fix-separate-names': 'Separate with 、',
  'fix-end-with-stop': 'End with 。',
  'fix-take-from-project': 'Take the names of the project',
  'fix-drop-word': 'Remove “{{word}}”',
  'fix-add-applies': 'Add “{{text}}”',
  'fix-drop-annex-mark': 'Take it out of the title',
  'fix-sort-annexes': 'Sort by first mention',
  'fix-drop-typed-number': 'Remove the typed number',
  'fix-remove-literature': 'Remove from the bibliography',
} as const;
