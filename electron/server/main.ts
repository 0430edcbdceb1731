import { enableCompileCache } from 'node:module';

/** Entry of the browser door: the compiled sources are kept between starts. */
enableCompileCache();
await import('./run.ts');
