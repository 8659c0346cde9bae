;;; session.el --- What a session asks of Emacs  -*- lexical-binding: t; -*-

;; Loaded in the Emacs that is driven; the session asks by emacsclient.  Environment: see ../terminal.

(require 'server)
(require 'seq)

(setq server-socket-dir (expand-file-name "server" (getenv "HOME")))
(server-start)

(defvar session-report (find-buffer-visiting (getenv "REPORT"))
  "The buffer that is edited.")

(defun session-number (name) (string-to-number (getenv name)))

(defun session-lines ()
  "The lines of the report."
  (with-current-buffer session-report
    (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n")))

(defun session-expected (line)
  "Whether a line, counted from 1, is as it must be in the end."
  (with-temp-buffer
    (insert-file-contents (getenv "EXPECTED"))
    (equal (nth (1- line) (session-lines)) (nth (1- line) (split-string (buffer-string) "\n")))))

(defun session-ends-with (text)
  "Whether there is TEXT before the cursor."
  (with-current-buffer session-report (looking-back (regexp-quote text) (line-beginning-position))))

(defun session-diagnostic (message)
  "The place of the diagnostic with a MESSAGE: its line, its columns, and what it marks."
  (with-current-buffer session-report
    (let ((found (seq-find (lambda (each) (string-match-p message (flymake-diagnostic-text each)))
                           (flymake-diagnostics))))
      (when found
        (save-excursion
          (goto-char (flymake-diagnostic-beg found))
          (format "%d:%d-%d %s"
                  (line-number-at-pos) (- (point) (line-beginning-position))
                  (- (flymake-diagnostic-end found) (line-beginning-position))
                  (buffer-substring-no-properties (point) (flymake-diagnostic-end found))))))))

(defun session-go-to-diagnostic (message)
  "Put the cursor where the diagnostic with a MESSAGE begins."
  (with-selected-window (get-buffer-window session-report)
    (goto-char (flymake-diagnostic-beg
                (seq-find (lambda (each) (string-match-p message (flymake-diagnostic-text each)))
                          (flymake-diagnostics))))
    t))

(defun session-proposals ()
  "Whether company proposes something."
  (with-current-buffer session-report (and (bound-and-true-p company-candidates) t)))

(defun session-is-asked ()
  "Whether Emacs waits for an answer in the minibuffer."
  (and (active-minibuffer-window) t))

(defun session-state ()
  "What a session that has failed shows."
  (format "%S %S" (with-current-buffer session-report (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
          (with-current-buffer (messages-buffer) (buffer-string))))
