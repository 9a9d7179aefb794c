import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

/** What the tests of sheets read PDF with, and those of PowerPoint and Word files too: poppler, to text and pictures. */
const poppler = ['/usr/bin/pdftotext', '/usr/bin/pdftoppm'];

/** Whether this machine can read PDF. */
export const hasPoppler = () => poppler.every((program) => existsSync(program));

/** LibreOffice for PowerPoint files, and the parts of it that open Word's and Excel's. */
const office = ['/usr/bin/soffice', ...['sw', 'sc'].map((part) => `/usr/lib/libreoffice/program/lib${part}lo.so`)];

const packages = ['libreoffice-impress', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils'];

/** Whether this machine can open PowerPoint, Word and Excel files. */
export const hasOffice = () => office.every((file) => existsSync(file)) && hasPoppler();

/**
 * Makes sure that there is a poppler to read PDF with, where Debian's can be had.
 * @param {{ write?: import('./processes.mjs').Write }} [options]
 */
export async function installPoppler(options) {
	if (!hasPoppler()) await installFromDebian(['poppler-utils'], options);
}

/**
 * Makes sure that there is a LibreOffice to open PowerPoint, Word and Excel files with, where Debian's can be had.
 * @param {{ write?: import('./processes.mjs').Write }} [options]
 */
export async function installOffice(options) {
	if (!hasOffice()) await installFromDebian(packages, options);
}
