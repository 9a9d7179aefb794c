import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

/** What the tests of PowerPoint files convert them with: LibreOffice to PDF, poppler to text and pictures. */
const programs = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdftoppm'];

/** Whether this machine can open PowerPoint files. */
export const hasOffice = () => programs.every((program) => existsSync(program));

/**
 * Makes sure that there is a LibreOffice to open PowerPoint files with, where Debian's can be had.
 * @param {{ write?: import('./ground.mjs').Write }} [options]
 */
export async function installOffice(options) {
	if (!hasOffice()) await installFromDebian(['libreoffice-impress', 'poppler-utils'], options);
}
