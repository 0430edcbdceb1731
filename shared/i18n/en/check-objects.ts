/** Messages of the drafting checks: figures, tables, formulas and numbers. `<ID>` or `<ID>-<variant>` says what is wrong and what to do; `title-<ID>` names the check; `fix-<label>` the repair. */
export const checkObjects = {
  'title-FT01': 'Numbers of figures and tables',
  'FT01-figure-none':
    'This figure has no number. Make it Figure {{expected}} (图{{expected}}): the text can only point to a figure that has one.',
  'FT01-table-none':
    'This table has no number. Make it Table {{expected}} (表{{expected}}): the text can only point to a table that has one.',
  'FT01-figure-gap':
    'The figures are not numbered without a break: this is {{found}} where {{expected}} comes next. Correct the number and the places that mention it.',
  'FT01-table-gap':
    'The tables are not numbered without a break: this is {{found}} where {{expected}} comes next. Correct the number and the places that mention it.',
  'FT01-figure-prefix':
    'Number {{found}} does not belong here: figures of the main text run 1, 2, 3 …, those of an annex begin with its letter. Change it to {{expected}}.',
  'FT01-table-prefix':
    'Number {{found}} does not belong here: tables of the main text run 1, 2, 3 …, those of an annex begin with its letter. Change it to {{expected}}.',
  'FT01-figure-annex': 'Figures begin anew in every annex and carry its letter. Change {{found}} to {{expected}}.',
  'FT01-table-annex': 'Tables begin anew in every annex and carry its letter. Change {{found}} to {{expected}}.',
  'title-FT02': 'Figures and tables mentioned in the text',
  'FT02-figure':
    'Nothing in the text mentions figure {{number}}. Say where it is needed, for instance “见图{{number}}”, or take the figure out.',
  'FT02-table':
    'Nothing in the text mentions table {{number}}. Say where it applies, for instance “应符合表{{number}}的规定”, or take the table out.',
  'FT02-figure-late':
    'Figure {{number}} stands more than a clause before the text first mentions it. Move it behind that mention.',
  'FT02-table-late':
    'Table {{number}} stands more than a clause before the text first mentions it. Move it behind that mention.',
  'title-FT03': 'All titled or none',
  'FT03-figure-untitled': 'The other figures have titles, figure {{number}} has none. Give it one.',
  'FT03-figure-titled': 'Only figure {{number}} has a title. Give every figure one (better), or take this one away.',
  'FT03-table-untitled': 'The other tables have titles, table {{number}} has none. Give it one.',
  'FT03-table-titled': 'Only table {{number}} has a title. Give every table one (better), or take this one away.',
  'FT03-part-untitled': 'The other parts of this figure have titles, {{number}} has none. Give it one.',
  'FT03-part-titled': 'Only part {{number}} of this figure has a title. Treat all parts alike.',
  'title-FT04': 'Form of a table',
  'FT04-divided':
    'A table is not divided into sub-tables, so {{found}} cannot be its number. Number each table on its own, or join them.',
  'FT04-nested':
    'There is a table inside this table. Take it out and number it, or bring its content into the outer one.',
  'FT04-diagonal':
    'A table head has no diagonal line. Leave one name in the corner cell and put the other into a merged head row above.',
  'FT04-head': 'This table has no head. Name the columns in the first row, so that readers know what each one holds.',
  'title-FT05': 'Empty cells and “ditto”',
  'FT05-empty':
    'This cell is empty, and nobody can tell “nothing” from “not applicable” or “forgotten”. Put a dash (—) where there is nothing to say.',
  'FT05-slash': 'A cell with nothing to say holds a dash (—), not a slash. Change it.',
  'FT05-same':
    'A table does not say “{{found}}”. Write the content out, or merge neighbouring cells that say the same.',
  'title-FT06': 'Units in a table',
  'FT06-twice':
    'The unit line “{{unit}}” already covers this table, and the head “{{head}}” gives the same unit again. Keep it in one place.',
  'FT06-none':
    'The column “{{head}}” holds figures, but no unit is given anywhere. Add it behind the name in the head, or above the table if it holds for all columns.',
  'title-FT07': 'Continued tables',
  FT07: 'Where table or figure {{number}} goes on, its title ends with （续）. Add that, or join the two parts and let the pages break by themselves.',
  'FT07-head': 'The continued part of table {{number}} has another head. Repeat the head of the first part.',
  'title-FT08': 'Table titles above, figure titles below',
  'FT08-table':
    'The title of the table stands below it, as an ordinary paragraph. Make it the title of the table, above.',
  'FT08-figure':
    'The title of the figure stands above it, as an ordinary paragraph. Make it the title of the figure, below.',
  'title-FT09': 'Footnotes of figures and tables',
  'FT09-mark': 'Here is a footnote mark “{{mark}}”, but there is no such footnote. Write it, or remove the mark.',
  'FT09-note':
    'Footnote “{{mark}}” has no mark in its figure or table. Put the mark behind what it explains, or remove the footnote.',
  'FT09-letter':
    'Footnotes of a figure or table run a, b, c … and begin anew in each. Change “{{found}}” to “{{expected}}”.',
  'title-FM01': 'Numbers of formulas',
  'FM01-brackets': 'The number of a formula stands in brackets. Change “{{found}}” to “{{expected}}”.',
  'FM01-gap':
    'The formulas are not numbered without a break: this is {{found}} where {{expected}} comes next. Correct the number and the places that mention it.',
  'FM01-prefix':
    'Number {{found}} does not belong here: formulas of the main text run （1）, （2） …, those of an annex begin with its letter. Change it to {{expected}}.',
  'title-FM02': 'Symbols explained under the formula',
  'FM02-symbol':
    'The symbol {{symbol}} of this formula is not explained. Add a line under 式中： that says what it stands for and in which unit.',
  'FM02-key':
    'Nothing explains the symbols of this formula ({{symbol}}). Add 式中： and say for each what it stands for and in which unit.',
  'FM02-unused':
    'The key explains {{symbol}}, which is not in the formula. Check that both are written alike; remove the line if it is not needed.',
  'title-FM03': 'Formulas hold symbols only',
  'FM03-name':
    'There are words in this formula: “{{found}}”. Use the symbol of the quantity and put the name into the explanation below.',
  'FM03-unit': 'There is a unit in this formula: “{{found}}”. Take it out and put it into the explanation below.',
  'title-NU01': 'A gap before the unit, and its symbol',
  NU01: 'Number and unit run together in “{{found}}”. There is a small gap before a unit symbol: “{{instead}}”.',
  'NU01-name':
    'Arabic figures go with the symbol of the unit, not with its Chinese name. Write “{{found}}” as “{{instead}}”.',
  'title-NU02': 'Units in ranges, sizes and tolerances',
  'NU02-range':
    'Both ends of a range carry the unit, or the first figure may be misread. Write “{{found}}” as “{{instead}}”.',
  'NU02-product': 'Every figure of a size carries its unit. Write “{{found}}” as “{{instead}}”.',
  'NU02-tolerance':
    'The unit has to hold for the value and its tolerance, so both stand in brackets. Write “{{found}}” as “{{instead}}”.',
  'title-NU03': 'Legal units',
  NU03: '“{{found}}” is no legal unit in China. Convert the value and use {{instead}}.',
  'NU03-tolerated':
    '“{{found}}” is no legal unit in China. Convert it to {{instead}}; where readers need it, the old unit may follow in brackets.',
  'NU03-spelling': '“{{found}}” is not how this unit is written. Write “{{instead}}”, and mind the capitals.',
  'title-NU04': 'Limits have a unit',
  NU04: 'The limit “{{found}}” for “{{quantity}}” has no unit. Add it behind the figure.',
  'title-NU05': 'How numbers are written',
  'NU05-decimal': 'The decimal sign is a point in Chinese text, not a comma. Write “{{found}}” as “{{instead}}”.',
  'NU05-thousands':
    'Long numbers are grouped by a small gap, three figures at a time, not by commas. Write “{{found}}” as “{{instead}}”.',
  'NU05-zero': 'A number below 1 begins with 0. Write “{{found}}” as “{{instead}}”.',
  'title-NU06': 'Whether a limit itself is included',
  NU06: '“{{found}}” leaves open whether the limit itself belongs to it. Say 不小于, 小于 and the like, or add （含） or 及以上.',
  'title-NO01': 'Labels of notes',
  'NO01-single': 'A note that stands alone has no number. Change “{{found}}” to “{{expected}}”.',
  'NO01-several':
    'There are several notes in this clause, figure or table, so they are numbered. Change “{{found}}” to “{{expected}}”.',
  'NO01-order': 'Notes count from 1 in every clause, figure or table. Change “{{found}}” to “{{expected}}”.',
  'NO01-typed':
    '“{{found}}” was typed into an ordinary paragraph: it will neither be numbered nor set as a note. Make the paragraph a note.',
  'title-NO02': 'Labels of examples',
  'NO02-single': 'An example that stands alone has no number. Change “{{found}}” to “{{expected}}”.',
  'NO02-several':
    'There are several examples in this clause, so they are numbered. Change “{{found}}” to “{{expected}}”.',
  'NO02-order': 'Examples count from 1 in every clause. Change “{{found}}” to “{{expected}}”.',
  'NO02-typed':
    '“{{found}}” was typed into an ordinary paragraph: it will neither be numbered nor set as an example. Use an example instead.',
  'NO02-clause':
    'An example is no chapter or clause of its own. Take the title away and put the example behind the text it illustrates.',
  'title-NO03': 'Footnotes of the text',
  'NO03-gap':
    'Footnotes of the text count through the whole document, from the foreword on: this is “{{found}}” where “{{expected}}” comes next.',
  'NO03-label':
    'Footnotes of the text are marked with Arabic figures and one bracket. Change “{{found}}” to “{{expected}}”.',
  'fix-repeat-unit': 'Repeat the unit: “{{instead}}”',
  'fix-tolerance-brackets': 'Put in brackets: “{{instead}}”',
  'fix-dash-cell': 'Fill in “—”',
  'fix-same-value': 'Write out “{{value}}”',
  'fix-head-without-unit': 'Leave only “{{instead}}” in the head',
  'fix-make-note': 'Make it a note',
} as const;
