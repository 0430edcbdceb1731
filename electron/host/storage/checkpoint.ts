/** Where the record of a workspace stood: the number of its last entry and that entry's hash, which stands for all before it. */
export type Checkpoint = { readonly workspaceId: string; readonly seq: number; readonly hash: string };

/** Signs checkpoints; `keyId` names the key by the beginning of its fingerprint. */
export type CheckpointSigner = {
  readonly keyId: string;
  /** Ed25519 key as PEM (SubjectPublicKeyInfo), to be handed to those who verify. */
  readonly publicKey: string;
  /** Ed25519 signature in base64. */
  sign(text: string): string;
};

export type ReadCheckpoint = {
  readonly checkpoint: Checkpoint;
  /** The text that is signed. */
  readonly signed: string;
  readonly signature: { readonly keyId: string; readonly value: string } | null;
};

const ORIGIN = 'zhunsheng/';
const MARK = '— ';
const HEAD = /zhunsheng\/([0-9A-Za-z-]+)\s+(\d{1,15})\s+((?:[0-9a-f]\s*){64})(?![0-9a-f])/;
/** An Ed25519 signature has 64 bytes, 88 characters. */
const SIGNED = /^\s*— ([0-9a-f]{8,64})\s+((?:[A-Za-z0-9+/]\s*){86}==)/;

/**
 * A checkpoint (存证点) as text to be kept by other hands: three lines, then, when there is a signer, an empty line and the signature of the
 * three lines. Whoever holds it can show later that nothing of the record up to there was changed.
 */
export function checkpointText({ workspaceId, seq, hash }: Checkpoint, signer: CheckpointSigner | null): string {
  const text = `${ORIGIN}${workspaceId}\n${seq}\n${hash}\n`;
  return signer ? `${text}\n${MARK}${signer.keyId} ${signer.sign(text)}\n` : text;
}

/** The same on one line, as papers print it: the hash in groups of eight, for those who type it in again. */
export function printedCheckpoint({ workspaceId, seq, hash }: Checkpoint): string {
  return `${ORIGIN}${workspaceId} ${seq} ${hash.replace(/.{8}(?=.)/g, '$& ')}`;
}

/** The checkpoint of an entry of a workspace, on one line. */
export function checkpointOf(
  workspaceId: string,
  { seq, hash }: { readonly seq: number; readonly hash: string },
): string {
  return printedCheckpoint({ workspaceId, seq, hash });
}

/** Reads a checkpoint, also as papers print it and as mail programs break it; null = there is none in the text. */
export function readCheckpoint(source: string): ReadCheckpoint | null {
  const head = HEAD.exec(source);
  if (!head) return null;
  const [all, workspaceId = '', seq = '', digits = ''] = head;
  const checkpoint = { workspaceId, seq: Number(seq), hash: digits.replace(/\s/g, '') };
  const signature = SIGNED.exec(source.slice(head.index + all.length));
  return {
    checkpoint,
    signed: checkpointText(checkpoint, null),
    signature: signature ? { keyId: signature[1] ?? '', value: (signature[2] ?? '').replace(/\s/g, '') } : null,
  };
}
