import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = (kind: string, name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind}:${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n`;

/**
 * Puts a macro into a LibreOffice profile that opens a Word file, types answers `over` the placeholders behind
 * bookmarks, as a member does, and saves
 * it as Word file; run it with `soffice "macro:///Standard.Module1.FillForm"`.
 */
export function typingMacro(
  profile: string,
  from: string,
  to: string,
  answers: Readonly<Record<string, { readonly text: string; readonly over: string }>>,
): string {
  const typed = Object.entries(answers).map(
    ([bookmark, { text, over }]) =>
      `vc.gotoRange(doc.Bookmarks.getByName("${bookmark}").Anchor.Start, False)\nvc.goRight(1, False)\nvc.goRight(${over.length}, True)\np(0).Name = "Text" : p(0).Value = "${text}"\ndisp.executeDispatch(frame, ".uno:InsertText", "", 0, p())`,
  );
  const code = [
    'Sub FillForm',
    'Dim a(0) As New com.sun.star.beans.PropertyValue',
    'Dim p(0) As New com.sun.star.beans.PropertyValue',
    'Dim s(0) As New com.sun.star.beans.PropertyValue',
    's(0).Name = "FilterName" : s(0).Value = "MS Word 2007 XML"',
    `doc = StarDesktop.loadComponentFromURL("file://${from}", "_blank", 0, a())`,
    'frame = doc.CurrentController.Frame',
    'vc = doc.CurrentController.ViewCursor',
    'disp = createUnoService("com.sun.star.frame.DispatchHelper")',
    ...typed,
    `doc.storeToURL("file://${to}", s())`,
    'doc.close(True)',
    'End Sub',
  ].join('\n');
  const folder = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(folder, { recursive: true });
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  writeFileSync(
    join(folder, 'Module1.xba'),
    `${HEAD('script', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
  );
  writeFileSync(
    join(folder, 'script.xlb'),
    `${HEAD('library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
  return 'macro:///Standard.Module1.FillForm';
}
