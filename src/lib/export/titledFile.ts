/** What no system takes in the name of a file, and what would stand there unseen. */
const refused = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const longest = 80;

/** The name of a file that is named for a title, in the title's own script; `otherwise` if nothing of the title can stand there. */
export function titledName(title: string, extension: string, otherwise = 'briefing'): string {
	const plain = title.replace(refused, ' ').replace(/\s+/g, ' ');
	// By letters, so that none is cut in two; a name that begins or ends with a full stop is hidden or lost.
	const name = [...plain]
		.slice(0, longest)
		.join('')
		.replace(/^[\s.]+|[\s.]+$/g, '');
	return `${name || otherwise}.${extension}`;
}

/**
 * A `content-disposition` that keeps an answer as a file named for a title: in its own script (RFC 6266, RFC 5987), and for
 * what does not read that, `briefing`.
 */
export function titledFile(title: string, extension: string, otherwise = 'briefing'): string {
	const encoded = encodeURIComponent(titledName(title, extension, otherwise)).replace(
		/['()*!]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${otherwise}.${extension}"; filename*=UTF-8''${encoded}`;
}
