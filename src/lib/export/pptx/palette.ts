/** The light tokens of ui/tokens.css as PowerPoint wants them: RRGGBB. */
export const palette = {
	paper: 'FDFBF7',
	ink: '1D2229',
	quiet: '535861',
	hairline: 'D7D4CD',
	accent: '23538E',
	up: '0E7397',
	down: 'AF5A21',
	outcomes: ['2765A5', '097957', '976202', '9B4270', 'AD4216', '1F6E83', '6C44A4', '414853']
};

/** A colour (RRGGBB) mixed with paper: so much of it as the part says. */
export function onPaper(colour: string, part: number): string {
	const mixed = [0, 2, 4].map((at) => {
		const [own, paper] = [colour, palette.paper].map((each) => parseInt(each.slice(at, at + 2), 16)) as [
			number,
			number
		];
		return Math.round(paper + (own - paper) * part);
	});
	return mixed.map((each) => each.toString(16).padStart(2, '0').toUpperCase()).join('');
}
