import { z } from 'zod';
import { cleanName, cleanText, isSeen } from './cleanText';

/** A text as it is kept: several lines, trimmed where it is not said to stay. */
export const typedText = (most: number) => z.string().overwrite(cleanText).max(most);

/** A name or title as it is kept; it may be empty. */
export const typedLine = (most: number) =>
	z
		.string()
		.overwrite((text) => cleanName(text).trim())
		.overwrite((text) => (isSeen(text) ? text : ''))
		.max(most);

/** A name or title that has to be seen. */
export const typedName = (most: number) => typedLine(most).min(1);
