import JSZip from 'jszip';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import { m } from '$lib/words/paraglide/messages.js';

/** Holds a file of a face, by the path that it gets. */
export interface FontFile {
	path: string;
	data: Uint8Array | string;
}

/** A line in each language of the interface, since who installs faces may not be who reads the slides. */
const readme = (): string =>
	`\ufeff${interfaceLanguages
		.map((locale) =>
			[
				m.fonts_why({}, { locale }),
				m.fonts_windows({}, { locale }),
				m.fonts_mac({}, { locale }),
				m.fonts_licence({}, { locale })
			].join('\r\n')
		)
		.join('\r\n\r\n')}\r\n`;

/** A PowerPoint file with the faces that it names, their licences and how they are installed, in one ZIP. */
export async function withFonts(
	name: string,
	presentation: Uint8Array,
	fonts: readonly FontFile[],
	date: Date
): Promise<Uint8Array> {
	const zip = new JSZip();
	const files: FontFile[] = [{ path: 'README.txt', data: readme() }, { path: name, data: presentation }, ...fonts];
	for (const { path, data } of files) zip.file(path, data, { date, createFolders: false });
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
