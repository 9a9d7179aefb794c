import { bytesIn } from './sizes.mjs';

const mega = 1024 ** 2;

/** Gives the largest request that the server takes, bytes (BODY_SIZE_LIMIT). */
export const largestRequest = (): number => bytesIn(process.env['BODY_SIZE_LIMIT']) ?? mega;

/** Gives the largest request with a study's file, bytes (STUDY_SIZE_LIMIT); never less than that of any other. */
export const largestStudyFile = (): number =>
	Math.max(largestRequest(), bytesIn(process.env['STUDY_SIZE_LIMIT']) ?? 50 * mega);
