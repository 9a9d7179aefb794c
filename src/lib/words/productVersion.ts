import { version } from '../../../package.json';

/** Names the version of the workbench. */
export const productVersion: string = version;
