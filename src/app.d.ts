declare global {
	namespace App {
		interface Error {
			message: string;
			/** A study, or a model of it, whose faults are the reason; they are listed on the first page under its folder. */
			faulty?: { folder: string; study: string; model: string | null };
		}
	}
}

export {};
