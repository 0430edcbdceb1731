/**
 * Nothing that a file says may change what every object inherits: `Object.prototype` is frozen, and `__proto__` is gone from it, so that a key of
 * that name is an own key wherever it is written. Libraries may still give an object a `toString` or `constructor` of its own.
 */
export function hardenPrototype(): void {
  Reflect.deleteProperty(Object.prototype, '__proto__');
  for (const key of Reflect.ownKeys(Object.prototype)) {
    const { value, writable } = Object.getOwnPropertyDescriptor(Object.prototype, key) ?? {};
    if (!writable) continue;
    Object.defineProperty(Object.prototype, key, {
      get: () => value,
      // A frozen value would also refuse `prototype.toString = …` of a class that inherits it.
      set(this: object, own: unknown) {
        if (this === Object.prototype) throw new TypeError(`Object.prototype.${String(key)} is fixed`);
        Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true });
      },
      enumerable: false,
    });
  }
  Object.freeze(Object.prototype);
}
