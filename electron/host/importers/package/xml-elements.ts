import { RefusalError } from '#host/refusal-error.ts';
import { xmlEncoding } from './decode-text.ts';
import { asXmlRefusal, elementParser, type XmlElement } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The elements of a part at some paths (canonical names from the root, with `/`), each complete, in the order of the part, while it is
 * unpacked: whoever stops leaves the rest packed. Nothing for a part that is not there. Throws what `ZipArchive.text` throws, and
 * `RefusalError` with the part as `parseXml` refuses.
 */
export async function* xmlElements(
  zip: ZipArchive,
  part: string,
  paths: readonly string[],
): AsyncGenerator<XmlElement, void> {
  const wanted = new Set(paths);
  const found: XmlElement[] = [];
  const parser = elementParser(
    (path) => wanted.has(path),
    (element) => found.push(element),
  );
  const run = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      const { code, params } = asXmlRefusal(error).refusal;
      throw new RefusalError(code, { ...params, part });
    }
  };
  let decoder: Decoder | null = null;
  for await (const chunk of zip.chunks(part)) {
    decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
    const text = decoded(decoder, chunk, part);
    run(() => parser.write(text));
    yield* found.splice(0);
  }
  if (!decoder) return;
  const rest = decoded(decoder, null, part);
  run(() => {
    parser.write(rest);
    parser.close();
  });
  yield* found.splice(0);
}

function decoded(decoder: Decoder, chunk: Uint8Array | null, name: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new RefusalError('xml-encoding', { name });
  }
}
