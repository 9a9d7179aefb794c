const units: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** Gives the largest request that the server takes, bytes (BODY_SIZE_LIMIT). */
export function largestRequest(): number {
	const [, size, unit = ''] = /^(\d+)([KMG]?)$/i.exec(process.env['BODY_SIZE_LIMIT'] ?? '') ?? [];
	return size === undefined ? units['M']! : Number(size) * units[unit.toUpperCase()]!;
}
