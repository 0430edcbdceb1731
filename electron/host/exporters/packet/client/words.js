/** Words in both languages, and the small parts of which the page is made. */
import { byId, data, packet } from './data.js';

export const language = { locale: /** @type {'zh-CN' | 'en'} */ (packet.language.startsWith('zh') ? 'zh-CN' : 'en') };

/** @param {string} key @param {Record<string, string | number>} [params] */
export function t(key, params = {}) {
  const text = data.words[language.locale][key] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}

/** A word that goes into the answer, in the language of the document whatever the page speaks. @param {string} key @param {number} count */
export function documentWord(key, count) {
  return (data.words[packet.language.startsWith('zh') ? 'zh-CN' : 'en'][key] ?? '').replace('{{count}}', String(count));
}

/** Fills in every element that says which words it bears. */
export function putWords() {
  for (const element of document.querySelectorAll('[data-t]'))
    element.textContent = t(element.getAttribute('data-t') ?? '');
  for (const element of document.querySelectorAll('[data-t-label]'))
    element.setAttribute('aria-label', t(element.getAttribute('data-t-label') ?? ''));
  // The draft keeps its own language.
  document.documentElement.lang = language.locale;
  byId('zs-text', HTMLElement).lang = packet.language;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Says something to who cannot see it happen. @param {string} text */
export function announce(text) {
  byId('zs-live', HTMLElement).textContent = text;
}

/** How a comment's place is called. @param {{ block: string, number: string, title: string, target: string }} place */
export function placeName({ block, number, title, target }) {
  if (block === '') return t('whole-document');
  return number === ''
    ? t('document-title')
    : [`${number} ${target}`.trim(), title].filter((part) => part !== '').join('\u3000');
}
