import type { Adoption } from './project.ts';

/** 一致性程度标识 of the cover without its brackets: `ISO 17301-1:2016，Cereals …，MOD`; empty = nothing is adopted. */
export function consistencyMark(adoptions: readonly Adoption[]): string {
  return adoptions
    .map(({ number, title, titleEn, degree }) =>
      [number, titleEn || title, degree].filter((text) => text !== '').join('，'),
    )
    .join('；');
}
