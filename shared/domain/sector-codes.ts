/**
 * Letters of sector standards (行业标准代号; domain 5, and the codes of engineering standards that the ministries keep beside them). No single
 * public source lists all of them, so the list is not confirmed. `DB` is the earthquake sector: local codes are DB and figures.
 */
export const SECTOR_CODES: readonly string[] = (
  'AQ BB CB CH CJ CY DA DB DL DY DZ EJ FZ GA GH GM GY HB HG HJ HS HY JB JC JG JR JT JY LB LD LS LY MH MR MT MZ NB NY QB QC QJ QX RB ' +
  'SB SC SF SH SJ SL SN SW SY TB TD TJ TY WB WH WJ WM WS WW XB XF YB YC YD YJ YS YY YZ ZY ' +
  'CJJ CECS HGJ JGJ JTG JTJ JTS SLJ TBJ TSG YBJ'
).split(' ');
