/**
 * Public keys (Ed25519, raw, base64: 44 characters) that sign releases: the one in use and the one that follows it. A release signed with either
 * is believed, with no other. Empty = there is none: then no update is believed, and nothing is asked for.
 *
 * Whoever distributes the program makes their own, before the first release, with `node electron/launch/sign-release.mjs --new-key FILE`
 * (docs/admin.md, "Release keys, once"). The release workflow runs `--check-keys`, which fails while these are empty.
 */
export const RELEASE_KEYS: { readonly now: string; readonly next: string } = { now: '', next: '' };
