import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';

/** Names the two kinds of lists of a document. */
export const lists = { bullet: 'bullet', numbered: 'numbered' } as const;

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const level = (format: Format, text: string): ILevelsOptions => ({
	level: 0,
	format,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: 360, hanging: 360 } } }
});

/** Holds how lists are marked; each instance of a numbered one begins at one. */
export const numbering: INumberingOptions = {
	config: [
		{ reference: lists.bullet, levels: [level(LevelFormat.BULLET, '•')] },
		{ reference: lists.numbered, levels: [level(LevelFormat.DECIMAL, '%1.')] }
	]
};
