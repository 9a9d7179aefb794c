/** Tells whether two documents hold the same; parts that are one object are not looked into, so an edit costs what it changed. */
export function isSame(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [mine, theirs] = [definedIn(one), definedIn(other)];
	return (
		mine.length === theirs.length &&
		mine.every(
			(key) => Object.hasOwn(other, key) && isSame(one[key as keyof typeof one], other[key as keyof typeof other])
		)
	);
}

/** Keys of what JSON would keep: what is undefined is not there. */
const definedIn = (value: object) => Object.keys(value).filter((key) => value[key as keyof typeof value] !== undefined);
