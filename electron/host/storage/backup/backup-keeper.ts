import type { Problem } from '#shared/base/problem.ts';
import { sha256 } from '../digest.ts';
import { asStorageError } from '../io-error.ts';
import type { Clock } from '../ports.ts';
import type { BackupReason } from './backup-manifest.ts';
import { type BackupPlace, type BackupRoots, isOwn, type PlaceId, placesOf } from './backup-places.ts';
import { listBackups } from './list-backups.ts';
import { type BackupSource, makeBackup } from './make-backup.ts';
import { type FoundCopy, newestCopy } from './newest-copy.ts';
import { olderBackups, removeBackups } from './older-backups.ts';
import { pruneBackups } from './prune-backups.ts';
import type { PlaceOutcome, RemovedBackups, WorkspaceBackups } from './workspace-backups.ts';

export type BackupPlan = {
  /** Folders outside the workspace. */
  readonly roots?: BackupRoots;
  /** By the clock also outside the workspace: for a host that stays, behind an interface. */
  readonly everywhere?: boolean;
  /** Version of the application, for the manifest. */
  readonly app?: string;
  /** Bytes that older backups of a place may need beside the newest one. */
  readonly cap?: number;
  /** Whether a backup stands before a command, and why. */
  before?(command: string): BackupReason | null;
};

const FAILED: Readonly<Record<PlaceId, string>> = {
  inside: 'storage-backup-failed-inside',
  outside: 'storage-backup-failed-outside',
  policy: 'storage-backup-failed-policy',
};
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CAP = 500_000_000;

/** Makes the backups of an open workspace when they are due, one at a time; a place that fails is a problem, never an obstacle. */
export class BackupKeeper implements WorkspaceBackups {
  readonly places: readonly BackupPlace[];
  readonly cap: number;
  readonly #source: BackupSource;
  readonly #clock: Clock;
  readonly #plan: BackupPlan;
  readonly #schemas: string;
  readonly #problems = new Map<PlaceId, Problem>();
  /** Places whose newest backup was read as a whole, and when. */
  readonly #checked = new Map<PlaceId, number>();
  #running: Promise<unknown> = Promise.resolve();
  #isMigrating: boolean;

  /** `isOlder`: some files are of an older schema, and the next write would begin to replace them. */
  constructor(source: BackupSource, clock: Clock, plan: BackupPlan, isOlder: boolean) {
    this.#source = source;
    this.#clock = clock;
    this.#plan = plan;
    this.cap = plan.cap ?? CAP;
    this.places = placesOf(source.dir, source.workspaceId, plan.roots ?? {});
    this.#schemas = schemasOf(source.kinds);
    this.#isMigrating = isOlder;
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  backUp(why: BackupReason, places: readonly BackupPlace[] = this.places): Promise<readonly PlaceOutcome[]> {
    return this.#inTurn(async () => {
      const outcomes: PlaceOutcome[] = [];
      for (const place of places) outcomes.push(await this.#backUpIn(place, why));
      return outcomes;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#running.then(work);
    this.#running = run.catch(() => undefined);
    return run;
  }

  older() {
    return this.#inTurn(async () => {
      const all = [];
      // A share that is not there is told by the list of backups.
      for (const place of this.places) {
        const older = await olderBackups(this.#source.ops, place.folder).catch(() => null);
        if (older) all.push({ place, ...older });
      }
      return all;
    });
  }

  remove(refs: readonly { readonly place: PlaceId; readonly name: string }[]): Promise<readonly RemovedBackups[]> {
    return this.#inTurn(async () => {
      const gone: RemovedBackups[] = [];
      for (const place of this.places) {
        const names = new Set(refs.filter((ref) => ref.place === place.id).map(({ name }) => name));
        if (names.size > 0) gone.push({ place, ...(await removeBackups(this.#source.ops, place.folder, names)) });
      }
      return gone;
    });
  }

  async backUpIfDue(): Promise<void> {
    const places = this.#plan.everywhere ? this.places : this.places.slice(0, 1);
    const due: BackupPlace[] = [];
    for (const place of places) if (await this.#isDue(place)) due.push(place);
    if (due.length > 0) await this.backUp('regular', due);
  }

  /** What stands before a command. */
  async before(command: string): Promise<void> {
    if (this.#isMigrating) {
      this.#isMigrating = false;
      const [inside] = this.places;
      const listed = inside ? await listBackups(this.#source.ops, inside.folder).catch(() => []) : [];
      const made = listed.some(
        ({ manifest }) => manifest?.why === 'before-migration' && manifest.schemas === this.#schemas,
      );
      if (!made) await this.backUp('before-migration', this.#automatic());
    }
    const why = this.#plan.before?.(command);
    if (why) await this.backUp(why, this.#automatic());
  }

  #automatic(): readonly BackupPlace[] {
    return this.#plan.everywhere ? this.places : this.places.slice(0, 1);
  }

  /** Whether `before` would have something to do: a commit that waits for nothing keeps its place in the order. */
  standsBefore(command: string): boolean {
    return this.#isMigrating || (this.#plan.before?.(command) ?? null) !== null;
  }

  copyOf(kindName: string, id: string): Promise<FoundCopy | null> {
    const kind = this.#source.kinds.find((each) => each.kind === kindName);
    return kind ? newestCopy(this.#source.ops, this.places, kind, id) : Promise.resolve(null);
  }

  settled(): Promise<unknown> {
    return this.#running;
  }

  async #isDue(place: BackupPlace): Promise<boolean> {
    try {
      const listed = await listBackups(this.#source.ops, place.folder);
      const newest = listed.findLast(({ manifest }) => manifest && isOwn(place, manifest))?.manifest;
      if (!newest) return true;
      const age = this.#clock.now() - Date.parse(newest.at);
      if (age < 0 || age >= DAY) return true;
      return age >= HOUR && newest.audit.hash !== this.#source.position().hash;
    } catch {
      return true; // making one says what is wrong
    }
  }

  async #backUpIn(place: BackupPlace, why: BackupReason): Promise<PlaceOutcome> {
    const at = this.#clock.now();
    try {
      const checkAll = at - (this.#checked.get(place.id) ?? 0) >= DAY;
      const order = { why, at, app: this.#plan.app ?? '', schemas: this.#schemas, checkAll };
      const made = await makeBackup(this.#source, place, order);
      if (checkAll) this.#checked.set(place.id, at);
      await pruneBackups(this.#source.ops, place, at, this.cap);
      this.#problems.delete(place.id);
      return { place, made, problem: null };
    } catch (error) {
      const { code, params } = asStorageError(error).refusal;
      const reason = String(params?.['reason'] ?? code);
      const problem: Problem = {
        code: FAILED[place.id],
        severity: 'warning',
        params: { folder: place.folder, reason },
        where: place.folder,
      };
      this.#problems.set(place.id, problem);
      return { place, made: null, problem };
    }
  }
}

/** Which versions of stored data this application writes. */
function schemasOf(kinds: BackupSource['kinds']): string {
  const versions = kinds.map(({ kind, schemaVersion }) => `${kind} ${schemaVersion}`);
  return sha256(versions.sort().join('\n')).slice(0, 16);
}
