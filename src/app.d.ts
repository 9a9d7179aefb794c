import type { Documents } from '$lib/server/documents/kind';
import type { Studies } from '$lib/server/studies/Studies';
import type { User } from '$lib/server/user';
import type { Theme } from '$lib/ui/theme';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** A study, or a model of it, whose faults are the reason; they are listed on the first page under its folder. */
			faulty?: { folder: string; study: string; model: string | null };
		}
		/** What every request has, whichever page, file or form it is for (src/hooks.server.ts). */
		interface Locals {
			user: User;
			theme: Theme;
			/** When the request came, ISO 8601 in UTC: what it saves is saved at that time. */
			now: string;
			/** The studies as they stood when the request came. */
			studies: Studies;
			/** All that is saved, for whatever reads or saves. */
			documents: Documents;
			/** The revision that a form was drawn from which another's came before: its page is drawn from it again. */
			drawnFrom?: number;
		}
	}
}
