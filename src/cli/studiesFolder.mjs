import { readdirSync } from 'node:fs';
import { CommandRefusal } from './processes.mjs';

/** The folder of the studies, if it is one that can be read; else a refusal that names it. @param {string} folder @returns {string} */
export function checkStudies(folder) {
	try {
		readdirSync(folder);
		return folder;
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		const why = code === 'ENOENT' ? 'there is nothing' : code === 'ENOTDIR' ? 'there is no folder' : 'there is a folder that may not be read'; // prettier-ignore
		throw new CommandRefusal(
			`SCENARIOS_DIR is "${folder}", but ${why} at that place: name the folder that holds the studies' folders.`
		);
	}
}
