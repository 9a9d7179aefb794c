import { modelOf } from '$lib/server/gate';
import { matrixFile } from '../matrixFile';
import type { RequestHandler } from './$types';

/** The model's impacts as CSV, from which they are read again. */
export const GET: RequestHandler = async (event) => matrixFile(await modelOf(event), 'impacts');
