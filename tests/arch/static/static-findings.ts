import { parseAst } from 'rolldown/parseAst';
import type { Sources } from './read-sources.ts';

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

type Rule = {
  readonly name: string;
  /** A file without these words is not parsed. */
  readonly words: RegExp;
  readonly is: (node: Node) => boolean;
  /** Where it has been looked at and may stand. */
  readonly may: readonly string[];
};

const node = (value: unknown): Node | null =>
  typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : null;
/** `a` of `a`, `b` of `x.b` and `x['b']`. */
function nameOf(value: unknown): string {
  const given = node(value);
  if (given?.type === 'Identifier') return String(given['name']);
  if (given?.type === 'Literal') return String(given['value']);
  if (given?.type === 'MemberExpression') return nameOf(given['property']);
  if (given?.type === 'ChainExpression') return nameOf(given['expression']);
  return '';
}
/** `a`, `b`, `c` of `a.b.c`. */
function chainOf(value: unknown): readonly string[] {
  const given = node(value);
  if (given?.type === 'MemberExpression') return [...chainOf(given['object']), nameOf(given['property'])];
  return [nameOf(given)];
}
const isCall = (of: Node, ...names: readonly string[]) =>
  of.type === 'CallExpression' && names.includes(nameOf(of['callee']));
const isNew = (of: Node, name: string) => of.type === 'NewExpression' && nameOf(of['callee']) === name;
const args = (of: Node) => (of['arguments'] ?? []) as readonly unknown[];
const isMember = (of: Node, name: string) => of.type === 'MemberExpression' && nameOf(of['property']) === name;
const isText = (value: unknown) => {
  const given = node(value);
  return (given?.type === 'Literal' && typeof given['value'] === 'string') || given?.type === 'TemplateLiteral';
};

/** What a function returns, of choices each part; not what functions in it return. */
function returned(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(returned);
  const given = node(value);
  if (!given || /Function/.test(given.type)) return [];
  if (given.type !== 'ReturnStatement') return Object.values(given).flatMap((inside) => returned(inside));
  const parts = (part: Node | null): readonly Node[] =>
    part?.type === 'ConditionalExpression' || part?.type === 'LogicalExpression'
      ? [part['left'], part['consequent'], part['right'], part['alternate']].flatMap((one) => parts(node(one)))
      : part
        ? [part]
        : [];
  return parts(node(given['argument']));
}

const RULES: readonly Rule[] = [
  {
    name: 'a window is made in one place',
    words: /BrowserWindow|BaseWindow|WebContentsView|BrowserView/,
    is: (n) => ['BrowserWindow', 'BaseWindow', 'WebContentsView', 'BrowserView'].some((name) => isNew(n, name)),
    may: ['electron/shell/open-window.ts'],
  },
  {
    name: 'preferences of a window are the constant and literals',
    words: /webPreferences/,
    is: (n) => {
      if (n.type !== 'Property' || nameOf(n['key']) !== 'webPreferences') return false;
      const value = node(n['value']);
      const parts = (value?.['properties'] ?? []) as readonly Node[];
      const spreads = parts.filter((part) => part.type === 'SpreadElement');
      return (
        value?.type !== 'ObjectExpression' || spreads.some((part) => nameOf(part['argument']) !== 'WEB_PREFERENCES')
      );
    },
    may: [],
  },
  {
    name: 'calls of pages are registered in one place',
    words: /ipcMain/,
    is: (n) => n.type === 'MemberExpression' && nameOf(n['object']) === 'ipcMain',
    may: ['electron/shell/registrar.ts'],
  },
  {
    name: 'no call that makes a page wait',
    words: /sendSync|sendToHost|returnValue/,
    is: (n) => isCall(n, 'sendSync', 'sendToHost') || (isMember(n, 'returnValue') && nameOf(n['object']) === 'event'),
    may: [],
  },
  {
    name: 'the outside is opened in one place',
    words: /openExternal/,
    is: (n) => isCall(n, 'openExternal'),
    may: ['electron/shell/guard.ts'],
  },
  { name: 'no file is opened with another program', words: /openPath/, is: (n) => isCall(n, 'openPath'), may: [] },
  {
    name: 'no text becomes code',
    words: /eval|Function|setTimeout|setInterval/,
    is: (n) =>
      (isCall(n, 'eval') && node(n['callee'])?.type === 'Identifier') ||
      isNew(n, 'Function') ||
      (isCall(n, 'Function') && node(n['callee'])?.type === 'Identifier') ||
      (isCall(n, 'setTimeout', 'setInterval') && isText(args(n)[0])),
    may: [],
  },
  {
    name: 'nothing is put into pages from outside',
    words: /executeJavaScript|webFrame|insertCSS|insertText|\bremote\b/,
    is: (n) =>
      isCall(n, 'executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS') ||
      (n.type === 'Identifier' && n['name'] === 'webFrame'),
    may: [],
  },
  {
    name: 'no process of Node is started (RunAsNode is off)',
    words: /\bfork\(|execPath/,
    is: (n) =>
      (isCall(n, 'fork') && nameOf(node(n['callee'])?.['object']) !== 'utilityProcess') ||
      (isCall(n, 'spawn', 'spawnSync', 'execFile', 'execFileSync') && nameOf(args(n)[0]) === 'execPath'),
    may: [],
  },
  {
    name: 'the environment is read in files that were looked at',
    words: /process/,
    is: (n) =>
      (isMember(n, 'env') && nameOf(n['object']) === 'process') ||
      (n.type === 'VariableDeclarator' &&
        nameOf(n['init']) === 'process' &&
        ((node(n['id'])?.['properties'] ?? []) as readonly Node[]).some((part) => nameOf(part['key']) === 'env')),
    may: [
      'electron/cli/passphrase.ts',
      'electron/cli/run.ts',
      'electron/cli/verbs/backup-verbs.ts',
      'electron/cli/with-host.ts',
      'electron/host/usecases/diagnostics/report.ts',
      'electron/machine/policy/policy-machine.ts',
      'electron/machine/settings-folder.ts',
      'electron/server/run.ts',
    ],
  },
  {
    name: 'no switch of Chromium is set',
    words: /appendSwitch|appendArgument/,
    is: (n) => isCall(n, 'appendSwitch', 'appendArgument'),
    may: [],
  },
  {
    name: 'no secret is kept with the calls that are going away',
    words: /safeStorage/,
    is: (n) => isCall(n, 'encryptString', 'decryptString', 'isEncryptionAvailable'),
    may: [],
  },
  {
    name: 'no text becomes part of a page as HTML',
    words:
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|insertContent|createContextualFragment|document\.write/,
    is: (n) =>
      (n.type === 'JSXAttribute' && (n['name'] as Node)['name'] === 'dangerouslySetInnerHTML') ||
      (n.type === 'Property' && nameOf(n['key']) === 'dangerouslySetInnerHTML') ||
      isCall(n, 'insertAdjacentHTML', 'insertContent', 'createContextualFragment', 'writeln') ||
      (isCall(n, 'write') && nameOf(node(n['callee'])?.['object']) === 'document') ||
      (n.type === 'AssignmentExpression' && ['innerHTML', 'outerHTML', 'srcdoc'].includes(nameOf(n['left']))),
    may: [],
  },
  {
    name: 'a component draws elements: the runtime that marks what nobody sees looks into those',
    words: /function [A-Z]/,
    is: (n) =>
      n.type === 'FunctionDeclaration' &&
      /^[A-Z]/.test(nameOf(n['id'])) &&
      returned(n['body']).some((value) => isText(value) || isCall(value, 't', 'any', 'local', 'problem')),
    may: [],
  },
  {
    name: 'the title of a window names no person (reliability 6.3)',
    words: /<Page/,
    is: (n) => {
      if (n.type !== 'JSXOpeningElement' || (n['name'] as Node)['name'] !== 'Page') return false;
      const attributes = n['attributes'] as readonly Node[];
      const named = (name: string) => attributes.find((each) => node(each['name'])?.['name'] === name);
      const title = node(named('title')?.['value'])?.['expression'];
      return !named('windowTitle') && chainOf(title).some((part) => /^(?:person|member|expert)$/i.test(part));
    },
    may: [],
  },
  {
    name: 'what is loaded later is named in the code',
    words: /import\(/,
    is: (n) => n.type === 'ImportExpression' && node(n['source'])?.type !== 'Literal',
    may: [],
  },
];

/** Every place that breaks a rule, as `file: rule`. */
export function staticFindings(sources: Sources): readonly string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    const rules = RULES.filter(({ may, words }) => !may.includes(file) && words.test(text));
    if (rules.length === 0) continue;
    const tree = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
    walk(tree, (each) => {
      for (const { is, name } of rules) if (is(each)) found.push(`${file}: ${name}`);
    });
  }
  return [...new Set(found)];
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  const given = node(value);
  if (!given) return;
  visit(given);
  for (const inside of Object.values(given)) if (typeof inside === 'object') walk(inside, visit);
}
