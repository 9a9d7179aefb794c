/** The commands of WebDriver that a walk is made of: method and address over HTTP, and Firefox's own name for each. */
export const commands = {
	navigate: ['POST', 'url', 'WebDriver:Navigate'],
	execute: ['POST', 'execute/sync', 'WebDriver:ExecuteScript'],
	find: ['POST', 'element', 'WebDriver:FindElement'],
	actions: ['POST', 'actions', 'WebDriver:PerformActions'],
	window: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
	print: ['POST', 'print', 'WebDriver:Print']
} as const;

/** A session of WebDriver with one browser, however it is spoken with. */
export interface Session {
	send: (command: keyof typeof commands, parameters: object) => Promise<unknown>;
	end: () => Promise<void>;
}
