/** A node of the drawing that MathJax returns, reduced to what is needed to draw it. */
export type DrawingNode = {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DrawingNode[];
  /** Text of a text node. */
  readonly text: string;
};

type Engine = (latex: string, display: boolean) => Promise<DrawingNode>;
let engine: Promise<Engine> | null = null;

/** MathJax with the STIX Two outlines; loaded when the first formula is met. Each call gives the drawing of one formula. */
export function mathEngine(): Promise<Engine> {
  engine ??= load();
  return engine;
}

async function load(): Promise<Engine> {
  const [{ mathjax }, { TeX }, { SVG }, { liteAdaptor }, { RegisterHTMLHandler }, { MathJaxStix2Font }] =
    await Promise.all([
      import('@mathjax/src/js/mathjax.js'),
      import('@mathjax/src/js/input/tex.js'),
      import('@mathjax/src/js/output/svg.js'),
      import('@mathjax/src/js/adaptors/liteAdaptor.js'),
      import('@mathjax/src/js/handlers/html.js'),
      import('@mathjax/mathjax-stix2-font/mjs/svg.js'),
      import('@mathjax/src/js/util/asyncLoad/esm.js'),
      import('@mathjax/src/js/input/tex/base/BaseConfiguration.js'),
      import('@mathjax/src/js/input/tex/ams/AmsConfiguration.js'),
      import('@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'),
      import('@mathjax/src/js/input/tex/cancel/CancelConfiguration.js'),
    ]);
  const adaptor = liteAdaptor({ cjkCharWidth: 1, unknownCharWidth: 0.6 });
  RegisterHTMLHandler(adaptor);
  const document = mathjax.document('', {
    InputJax: new TeX({ packages: ['base', 'ams', 'boldsymbol', 'cancel'], maxBuffer: 20_000, maxMacros: 1000 }),
    OutputJax: new SVG({
      fontCache: 'none',
      linebreaks: { inline: false },
      fontData: MathJaxStix2Font,
      dynamicPrefix: '@mathjax/mathjax-stix2-font/mjs/svg/dynamic',
    }),
  });
  const simplify = (node: unknown): DrawingNode => {
    const lite = node as Parameters<typeof adaptor.kind>[0];
    const kind = adaptor.kind(lite);
    const isText = kind.startsWith('#');
    return {
      kind,
      attributes: isText
        ? {}
        : Object.fromEntries(
            adaptor.allAttributes(lite as Parameters<typeof adaptor.allAttributes>[0]).map((a) => [a.name, a.value]),
          ),
      children: isText ? [] : adaptor.childNodes(lite as Parameters<typeof adaptor.childNodes>[0]).map(simplify),
      text: isText ? adaptor.value(lite as Parameters<typeof adaptor.value>[0]) : '',
    };
  };
  let queue: Promise<unknown> = Promise.resolve();
  return (latex, display) => {
    const next = queue.then(async () => simplify(await document.convertPromise(latex, { display })));
    queue = next.catch(() => undefined);
    return next;
  };
}
