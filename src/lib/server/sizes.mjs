/** How many bytes a size says, as in 1M or 512K; null for what is none. @param {string | undefined} size */
export function bytesIn(size) {
	const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)$/i.exec(size ?? '') ?? [];
	return number === undefined ? null : Math.floor(Number(number) * 1024 ** ' KMG'.indexOf(unit.toUpperCase() || ' '));
}
