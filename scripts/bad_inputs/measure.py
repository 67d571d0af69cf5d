# Runs the program on one bad input: how long it took, how much memory, and how it ended.
import os
import resource
import signal
import threading
import time

SECONDS, MEGABYTES = 120, 1000  # what is called bounded


def measure(command, folder, seconds=SECONDS, address_space=0):
    """Seconds of the processor, megabytes, exit status, letters of text, first line of messages. `address_space`
    in megabytes; 0: no limit. Memory is told from what Python itself takes upwards."""
    with open(folder / "out", "wb") as out, open(folder / "err", "wb") as err:
        pid = os.fork()
        if pid == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            if address_space:
                resource.setrlimit(resource.RLIMIT_AS, (address_space * 10**6,) * 2)
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            os.execv(command[0], command)
        # For what waits and does not work.
        watch = threading.Timer(10 * seconds, os.kill, (pid, signal.SIGKILL))
        watch.start()
        _, status, used = os.wait4(pid, 0)
        watch.cancel()
    messages = (folder / "err").read_text("utf-8", "replace").replace(f"{folder}/", "")
    text = (folder / "out").read_text("utf-8", "replace")
    return (
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1000,
        os.waitstatus_to_exitcode(status),
        sum(map(str.isalpha, text)),
        messages.strip().split("\n")[0],
    )


def is_wrong(megabytes, code, message):
    """A signal, no bound, or silence where something is wrong."""
    return code < 0 or megabytes > MEGABYTES or (code != 0 and not message)
