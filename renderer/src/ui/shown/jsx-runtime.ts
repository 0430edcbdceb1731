import type { ElementType, Fragment as FragmentType, Key, ReactElement } from 'react';
import { jsx as one, jsxs as several } from 'react/jsx-runtime';
import { drawnProps } from './draw.ts';

export { Fragment } from 'react/jsx-runtime';

type Type = ElementType | typeof FragmentType;

/**
 * React's own runtime, in front of which every text is looked at. `shown-runtime.ts` of the build puts it in its place for the interface and the
 * packages it is made of, so that no page has to remember.
 */
export function jsx(type: Type, props: unknown, key?: Key): ReactElement {
  return one(type, drawnProps(type, props), key);
}

/** The same for several children that stand still. */
export function jsxs(type: Type, props: unknown, key?: Key): ReactElement {
  return several(type, drawnProps(type, props), key);
}
