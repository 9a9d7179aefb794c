/** A stream of uniform numbers in [0, 1). */
export type Stream = () => number;

/** Mixes a 32-bit state to a well-spread word (splitmix32; finalizer after Steele, Lea & Flood 2014). */
function splitmix(state: number): Stream {
	let a = state | 0;
	return () => {
		a = (a + 0x9e3779b9) | 0;
		let t = a ^ (a >>> 16);
		t = Math.imul(t, 0x21f0aaad);
		t ^= t >>> 15;
		t = Math.imul(t, 0x735a2d97);
		return (t ^ (t >>> 15)) >>> 0;
	};
}

/**
 * An independent stream for a seed and a key (sfc32, Doty-Humphrey, PractRand), so that a factor's draws depend on
 * neither the other factors nor the settings. Numbers carry 52 random bits.
 */
export function stream(seed: number, key: number): Stream {
	const words = splitmix((seed >>> 0) ^ Math.imul(key + 1, 0x85ebca6b));
	let a = words() | 0;
	let b = words() | 0;
	let c = words() | 0;
	let count = words() | 0;
	const next = () => {
		const t = (((a + b) | 0) + count) | 0;
		count = (count + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return t >>> 0;
	};
	for (let round = 0; round < 12; round++) next();
	return () => ((next() >>> 6) * 67108864 + (next() >>> 6)) / 4503599627370496;
}
