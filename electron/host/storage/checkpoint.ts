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
const TEXT = /^zhunsheng\/([0-9A-Za-z-]+)\n(\d{1,15})\n([0-9a-f]{64})\n(?:\n— ([0-9a-f]{8,64}) ([A-Za-z0-9+/=]+)\n?)?$/;

/**
 * A checkpoint (存证点) as text to be kept by other hands: three lines, then, when there is a signer, an empty line and the signature of the
 * three lines. Whoever holds it can show later that nothing of the record up to there was changed.
 */
export function checkpointText({ workspaceId, seq, hash }: Checkpoint, signer: CheckpointSigner | null): string {
  const text = `${ORIGIN}${workspaceId}\n${seq}\n${hash}\n`;
  return signer ? `${text}\n${MARK}${signer.keyId} ${signer.sign(text)}\n` : text;
}

/** Reads a checkpoint, also with line ends and blanks as mail programs leave them; null = it is none. */
export function readCheckpoint(source: string): ReadCheckpoint | null {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith(ORIGIN));
  if (start < 0) return null;
  const [signed, mark] = [lines.slice(start, start + 3), lines.slice(start + 3).find((line) => line.startsWith(MARK))];
  const match = TEXT.exec(`${signed.join('\n')}\n${mark === undefined ? '' : `\n${mark}\n`}`);
  if (!match) return null;
  const [, workspaceId = '', seq = '', hash = '', keyId, value] = match;
  return {
    checkpoint: { workspaceId, seq: Number(seq), hash },
    signed: `${signed.join('\n')}\n`,
    signature: keyId !== undefined && value !== undefined ? { keyId, value } : null,
  };
}
