// The gate that every imported file passes: what kind it is, a checked zip archive, a checked XML tree.
// May use: shared/base, yauzl, saxes.
// Must not: know Word, Excel or standards; follow a link; keep anything on disk.
export { foreignFile } from './foreign-file.ts';
export { leftOutOf } from './left-out.ts';
export { PACKAGE_LIMITS } from './limits.ts';
export { type FileKind, type SniffedFile, sniffFile } from './sniff-file.ts';
export { xmlElements } from './xml-elements.ts';
export { child, children, descendants, parseXml, path, textOf, type XmlElement, type XmlNode } from './xml-tree.ts';
export { openZip, type ZipArchive } from './zip-archive.ts';
