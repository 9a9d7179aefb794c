import { runStudyCommand } from './study/run';

process.exitCode = await runStudyCommand(process.argv.slice(2));
