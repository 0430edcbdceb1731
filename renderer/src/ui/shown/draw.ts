import { createElement, type ElementType, Fragment } from 'react';
import { needsCare, spelt } from '#shared/base/index.ts';
import { ShownText } from './shown-text.tsx';

type Props = Readonly<Record<string, unknown>>;

/** Said or shown by the browser itself, in letters only. */
const SAID = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder'] as const;
/** Take letters only; of `textarea`, `style` and `script` the text is a value and stays. */
const LETTERS_ONLY: ReadonlySet<unknown> = new Set(['option', 'title', 'text', 'tspan', 'desc']);
const AS_IT_IS: ReadonlySet<unknown> = new Set(['textarea', 'style', 'script']);

/**
 * What an element of the page is drawn with: every string in it as `ShownText` when it needs care, and what is said of it spelt out. Elements without
 * such a string (all but a few) get what was given. Components are left alone: what they draw comes here again.
 */
export function drawnProps(type: string | ElementType | typeof Fragment, given: unknown): unknown {
  if ((typeof type !== 'string' && type !== Fragment) || AS_IT_IS.has(type)) return given;
  let props = given as Props;
  const { children } = props;
  if (typeof children === 'string' ? needsCare(children) : Array.isArray(children) && children.some(isCareful))
    props = { ...props, children: drawn(children, LETTERS_ONLY.has(type)) };
  for (const name of SAID) {
    const said = props[name];
    if (typeof said === 'string' && needsCare(said)) props = { ...props, [name]: spelt(said) };
  }
  return props;
}

function drawn(child: unknown, lettersOnly: boolean): unknown {
  if (Array.isArray(child)) return child.map((one, index) => (isCareful(one) ? shown(one, lettersOnly, index) : one));
  return isCareful(child) ? shown(child, lettersOnly) : child;
}

function shown(text: string, lettersOnly: boolean, key?: number): unknown {
  return lettersOnly ? spelt(text) : createElement(ShownText, { text, key });
}

function isCareful(child: unknown): child is string {
  return typeof child === 'string' && needsCare(child);
}
