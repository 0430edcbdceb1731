/** What would run if it did: every call ends in `alert`, which the page reports. */
const CALLS = [
  'alert(1)',
  "window['al'+'ert'](1)",
  'top[/al/.source+/ert/.source](1)',
  'alert`1`',
  "eval(atob('YWxlcnQoMSk='))",
  "Function('alert(1)')()",
] as const;

/** Markup that runs a script by itself, after the lists of OWASP, PortSwigger and the tests of DOMPurify; `#` is the call. */
const MARKUP = [
  '<script>#</script>',
  '<ScRiPt >#</sCrIpT>',
  '<script src="data:text/javascript,#"></script>',
  '<img src=x onerror="#">',
  '<img src=x onerror=#//',
  '<IMG """><SCRIPT>#</SCRIPT>">',
  '<img/src=`x`onerror=#>',
  '<svg onload="#">',
  '<svg/onload=#>',
  '<svg><script>#</script></svg>',
  '<svg><animate onbegin="#" attributeName=x dur=1s>',
  '<svg><set onbegin="#" attributename=x>',
  '<svg><a xlink:href="javascript:#"><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=#></svg>#x"></svg>',
  '<svg><foreignObject><body onload="#"></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=#&gt;">',
  '<math href="javascript:#">x</math>',
  '<body onload="#">',
  '<input autofocus onfocus="#">',
  '<select autofocus onfocus="#"></select>',
  '<textarea autofocus onfocus="#"></textarea>',
  '<details open ontoggle="#">x</details>',
  '<video><source onerror="#"></video>',
  '<audio src=x onerror="#"></audio>',
  '<marquee onstart="#">x</marquee>',
  '<iframe srcdoc="<script>parent.#</script>"></iframe>',
  '<iframe src="javascript:parent.#"></iframe>',
  '<object data="javascript:#"></object>',
  '<embed src="javascript:#">',
  '<form action="javascript:#"><button autofocus>x</button></form>',
  '<button formaction="javascript:#">x</button>',
  '<a href="javascript:#">x</a>',
  '<a href="jAvAsCrIpT&colon;#">x</a>',
  '<a href="java&#10;script:#">x</a>',
  '<a href="&#1;javascript:#">x</a>',
  '<meta http-equiv=refresh content="0;url=javascript:#">',
  '<link rel=stylesheet href="javascript:#">',
  '<style>@import "javascript:#";</style>',
  '<div style="background:url(javascript:#)">x</div>',
  '<base href="javascript:#//">',
  '<template><script>#</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=#>">',
  '<title><img src=x onerror="#"></title>',
  '<xmp><img src=x onerror="#"></xmp>',
  '<!--<img src="--><img src=x onerror=#//">',
  '<![CDATA[<img src=x onerror="#">]]>',
  '<x onclick="#" contenteditable autofocus tabindex=1 onfocus="#">x</x>',
  '<div data-pm-slice="0 0 []"><img src=x onerror="#"></div>',
] as const;

/** Addresses that no link of ours may have. */
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ms-msdt:/id PCWDiagnostic',
  '\\\\evil\\share\\x',
  '//evil.example/x',
  'https://user:pass@evil.example/',
  'blob:https://evil.example/1',
] as const;

/** Text that runs where somebody puts it into a script, a template or an attribute. */
const BROKEN_OUT = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  "';alert(1);//",
  '";alert(1);//',
  '\\";alert(1);//',
  '$' + '{alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '#{alert(1)}',
  '<%= alert(1) %>',
  '\u2028alert(1)\u2029',
  '{"__proto__":{"innerHTML":"<img src=x onerror=alert(1)>"}}',
  '=cmd|"/c calc"!A1',
  '\\href{javascript:alert(1)}{x}',
  '\\htmlData{onclick=alert(1)}{x}',
] as const;

export type Payload = { readonly mark: string; readonly text: string };

/** `count` payloads, at least 300 of them differing; each has a mark before it by which it is found on a page. */
export function payloads(count: number): readonly Payload[] {
  const markup = CALLS.flatMap((call) => MARKUP.map((each) => each.replaceAll('#', () => call)));
  const all = [...ADDRESSES, ...BROKEN_OUT, ...markup];
  const step = Math.max(1, Math.floor(all.length / count));
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((text, i) => ({ mark: markOf(i), text: `${markOf(i)} ${text}` }));
}

const markOf = (i: number): string => `zs${String(i).padStart(4, '0')}q`;
