import { titledFile } from './titledFile';

/** Headers of a file that is taken along: its type, its name in any script, and that it is asked for anew each time. */
export function attachment(
	type: string,
	title: string,
	extension: string,
	otherwise = 'briefing'
): Record<string, string> {
	return {
		'content-type': type,
		'content-disposition': titledFile(title, extension, otherwise),
		'cache-control': 'no-store'
	};
}
