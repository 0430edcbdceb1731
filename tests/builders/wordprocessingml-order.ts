const list = (names: string): readonly string[] => names.split(/\s+/).filter((name) => name !== '');

/**
 * Children of WordprocessingML elements in the order of the schema (ECMA-376 Part 1, annex A, with the transitional names), without the
 * prefix `w:`. An element that stands here may have no other child of that namespace.
 */
export const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  pPr: list(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens
    kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
    mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`),
  rPr: list(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout
    specVanish oMath rPrChange`),
  tblPr:
    list(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd
    tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  tblBorders: list('top left start bottom right end insideH insideV'),
  tblCellMar: list('top left start bottom right end'),
  tcMar: list('top left start bottom right end'),
  tcBorders: list('top left start bottom right end insideH insideV tl2br tr2bl'),
  tcPr: list(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cellIns cellDel
    cellMerge tcPrChange`),
  sectPr:
    list(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt
    vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  sdtPr:
    list(`rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj
    docPartList dropDownList picture richText text citation group bibliography`),
  sdt: list('sdtPr sdtEndPr sdtContent'),
  docPartObj: list('docPartGallery docPartCategory docPartUnique'),
  date: list('dateFormat lid storeMappedDataAs calendar'),
  dropDownList: list('listItem'),
  lvl: list('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  abstractNum: list('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  num: list('abstractNumId lvlOverride'),
  lvlOverride: list('startOverride lvl'),
  numbering: list('numPicBullet abstractNum num numIdMacAtCleanup'),
  numPr: list('ilvl numId numberingChange ins'),
  pBdr: list('top left bottom right between bar'),
  style:
    list(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  styles: list('docDefaults latentStyles style'),
  docDefaults: list('rPrDefault pPrDefault'),
  font: list('altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic'),
  ffData: list(
    'name label tabIndex enabled calcOnExit entryMacro exitMacro helpText statusText checkBox ddList textInput',
  ),
  textInput: list('type default maxLength format'),
  ddList: list('result default listEntry'),
  trPr: list(
    `cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange`,
  ),
  settings:
    list(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
    printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData
    mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
    hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod
    documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
    styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength
    clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets
    drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
    doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning
    characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture
    doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly
    useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars
    rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions
    readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator`),
};

const RANGES = list('bookmarkStart bookmarkEnd');
const RUN_LEVEL = [...RANGES, ...list('r hyperlink ins del moveFrom moveTo sdt fldSimple proofErr smartTag')];
const BLOCK_LEVEL = [...RANGES, ...list('p tbl sdt ins del altChunk')];

/** Children of containers, in any order; `first` has to stand before all others. */
export const CONTAINERS: Readonly<Record<string, { readonly first?: string; readonly children: readonly string[] }>> = {
  body: { children: [...BLOCK_LEVEL, 'sectPr'] },
  p: { first: 'pPr', children: RUN_LEVEL },
  r: {
    first: 'rPr',
    children:
      list(`t tab br cr sym fldChar instrText delText delInstrText drawing pict footnoteReference footnoteRef separator
      continuationSeparator noBreakHyphen softHyphen endnoteRef ptab`),
  },
  hyperlink: { children: RUN_LEVEL },
  ins: { children: RUN_LEVEL },
  del: { children: RUN_LEVEL },
  sdtContent: { children: [...RUN_LEVEL, ...BLOCK_LEVEL, 'tr', 'tc'] },
  tbl: { first: 'tblPr', children: [...RANGES, ...list('tblGrid tr sdt')] },
  tr: { first: 'trPr', children: [...RANGES, ...list('tc sdt')] },
  tc: { first: 'tcPr', children: BLOCK_LEVEL },
  footnote: { children: BLOCK_LEVEL },
  endnote: { children: BLOCK_LEVEL },
  hdr: { children: BLOCK_LEVEL },
  ftr: { children: BLOCK_LEVEL },
  tblGrid: { children: ['gridCol'] },
  tabs: { children: ['tab'] },
};
