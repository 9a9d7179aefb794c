// `npm test`, or a choice of its stages: `npm test -- lint unit`. The rest is loaded only by a Node that can parse it.
import { refuseOldNode } from './node.mjs';

refuseOldNode();
import('./suite.mjs').then((suite) => suite.main(process.argv.slice(2)));
