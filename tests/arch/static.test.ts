import { describe, expect, it } from 'vitest';
import { builtFindings, readSources, staticFindings } from './static/index.ts';

const sources = readSources();
const withLine = (file: string, line: string) => staticFindings(new Map([[file, line]]));

describe('code of shell and interface (reliability 4.2 #2, #8, #12, #15, #16, #22, #23)', () => {
  it('breaks none of the rules that can be seen in the syntax tree', () => {
    expect(sources.size).toBeGreaterThan(500);
    expect(staticFindings(sources)).toEqual([]);
  });

  it.each([
    ['electron/shell/x.ts', 'new electron.BrowserWindow({})'],
    ['electron/shell/open-window.ts', 'f({ webPreferences: { ...given } })'],
    ['electron/shell/open-window.ts', 'f({ webPreferences: given })'],
    ['electron/shell/x.ts', 'electron.ipcMain.on("a", f)'],
    ['electron/preload.ts', 'ipcRenderer.sendSync("a")'],
    ['electron/shell/trouble.ts', 'void electron.shell.openExternal(url)'],
    ['electron/shell/guard.ts', 'void electron.shell.openPath(path)'],
    ['renderer/src/app/x.ts', 'eval("1")'],
    ['renderer/src/app/x.ts', 'new Function("return 1")'],
    ['renderer/src/app/x.ts', 'setTimeout("f()", 1)'],
    ['electron/shell/x.ts', 'contents.executeJavaScript("1")'],
    ['electron/preload.ts', 'import { webFrame } from "electron"'],
    ['electron/host/x.ts', 'fork("./x.js")'],
    ['electron/host/x.ts', 'spawn(process.execPath, [])'],
    ['electron/shell/x.ts', 'const a = process.env["HOME"]'],
    ['electron/shell/x.ts', 'const { env } = process'],
    ['electron/main.ts', 'app.commandLine.appendSwitch("no-sandbox")'],
    ['electron/shell/x.ts', 'safeStorage.encryptString("a")'],
    ['renderer/src/ui/x.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: b }} />'],
    ['renderer/src/ui/x.tsx', 'function Said({ n }) { if (n) return n > 1 ? t("a") : null; return <p />; }'],
    ['renderer/src/ui/x.ts', 'place.innerHTML = text'],
    ['renderer/src/ui/x.ts', 'editor.commands.insertContent(html)'],
    ['electron/host/x.ts', 'await import(name)'],
    ['renderer/src/features/x.tsx', 'const a = <Page title={data.person.name} />'],
  ])('%s: %s is found', (file, line) => expect(withLine(file, line)).toHaveLength(1));

  it.each([
    ['x.html', '<script>f()</script>'],
    ['x.html', '<p style="color:red">'],
    ['x.html', '<img onerror="f()">'],
    ['x.js', 'eval("1")'],
    ['x.js', 'new Function("return 1")'],
    ['x.js', 'fetch("https://example.org/a")'],
  ])('in what is built, %s: %s is found', (file, text) =>
    expect(builtFindings(new Map([[file, text]]))).toHaveLength(1),
  );
});
