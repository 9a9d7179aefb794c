/** Headers of a file that is taken along: its type, its name in any script, and that it is asked for anew each time. */
export function attachment(type: string, title: string, extension: string): Record<string, string> {
	// Names of files hold no control characters, none that part folders, and none that some system refuses.
	const name =
		title
			.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim()
			.slice(0, 120) || 'briefing';
	const encoded = encodeURIComponent(`${name}.${extension}`).replace(
		/['()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return {
		'content-type': type,
		'content-disposition': `attachment; filename="briefing.${extension}"; filename*=UTF-8''${encoded}`,
		'cache-control': 'no-store'
	};
}
