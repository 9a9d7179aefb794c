/** The weights of places 1…n: w_i = (1/n) Σ_{k=i}^{n} 1/k. */
function centroid(n: number): number[] {
	const weights: number[] = [];
	let sum = 0;
	for (let place = n; place >= 1; place--) {
		sum += 1 / place;
		weights[place - 1] = sum / n;
	}
	return weights;
}

/**
 * Gives the rank-order centroid of places (the lowest matters most): w_i = (1/n) Σ_{k=i}^{n} 1/k, adding up to 1, the mean of all
 * weights that the order allows (Barron & Barrett 1996, Management Science 42(11)). Those that tie share the mean of the places
 * they take, which is the mean over every order that the answer leaves open.
 */
export function rankOrderCentroid(places: readonly number[]): number[] {
	const weights = centroid(places.length);
	return places.map((place) => {
		const before = places.filter((other) => other < place).length;
		const tied = places.filter((other) => other === place).length;
		return weights.slice(before, before + tied).reduce((sum, each) => sum + each, 0) / tied;
	});
}
