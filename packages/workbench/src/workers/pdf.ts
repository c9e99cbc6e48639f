// Takes one PDF apart for the thread that started it; the module starts itself in a worker.
import "detente/pdf-worker";
