/** Tells of what is known so far, but not more often than whoever hears of it can draw it. */
type Telling<T> = {
  /** Tells at once or soon; of several in quick succession the first, and later the last. */
  tell(state: T): void;
  /** Tells nothing more, not even what waits. */
  end(): void;
};

export function createTelling<T>(hear: (state: T) => void, pauseMs: number): Telling<T> {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let waiting: { state: T } | undefined;
  let isOver = false;

  function hearNow(state: T): void {
    waiting = undefined;
    hear(state);
    pause = setTimeout(() => {
      pause = undefined;
      if (waiting) hearNow(waiting.state);
    }, pauseMs);
  }

  return {
    tell(state) {
      if (isOver) return;
      if (pause === undefined) hearNow(state);
      else waiting = { state };
    },
    end() {
      isOver = true;
      waiting = undefined;
      clearTimeout(pause);
    },
  };
}
