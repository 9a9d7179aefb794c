// `npm run dev`. The rest is loaded only by a Node that can parse it.
import { refuseOldNode } from './node.mjs';

refuseOldNode();
import('./workbench.mjs').then((workbench) => workbench.develop());
