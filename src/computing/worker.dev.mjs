// The worker as it is written, where nothing is built: in development and in tests.
import { register } from 'tsx/esm/api';

register();
await import(new URL('worker.ts', import.meta.url).href);
