;;; session.el --- A clerk's session in Emacs  -*- lexical-binding: t; -*-

;; Loaded in an Emacs with the shipped set-up; types keys and looks at what is there.  What is wrong is written to
;; RESULT, or "done" if nothing is.  Environment: see ../terminal.

(defvar session-stage "start")

(defun session-number (name) (string-to-number (getenv name)))

(defun session-say (message)
  ;; Does not ask how to write what is no text.
  (let ((coding-system-for-write 'utf-8-emacs))
    (write-region message nil (getenv "RESULT") nil 'silent)))

(defun session-await (what test)
  "Wait until TEST gives something, and give that."
  (let ((end (+ (float-time) 60)) value)
    (while (not (setq value (funcall test)))
      (when (> (float-time) end)
        (error "No %s: %S; %S; %s" what
               (buffer-substring-no-properties (line-beginning-position) (line-end-position))
               (mapcar #'flymake-diagnostic-text (flymake-diagnostics))
               (with-current-buffer (messages-buffer) (buffer-string))))
      (sit-for 0.05))
    value))

(defun session-line (number)
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun session-diagnostic ()
  "The diagnostic of the wrong total: its line, its columns, and what it marks."
  (let ((found (seq-find (lambda (each) (string-match-p "应为 2，现为 12" (flymake-diagnostic-text each)))
                         (flymake-diagnostics))))
    (when found
      (save-excursion
        (goto-char (flymake-diagnostic-beg found))
        (list (line-number-at-pos)
              (- (point) (line-beginning-position))
              (- (flymake-diagnostic-end found) (line-beginning-position))
              (buffer-substring-no-properties (point) (flymake-diagnostic-end found)))))))

(defun session-press (key)
  "Run the command of KEY.
Not as a keyboard macro, at the end of which a wait for an answer would read a key that is none."
  (setq last-nonmenu-event ?\r last-command-event (aref (kbd key) (1- (length (kbd key)))))
  (call-interactively (key-binding (kbd key))))

(defun session-run ()
  (set-buffer (window-buffer))
  (unless (eq major-mode 'nianbao-mode) (error "Mode %s" major-mode))

  (setq session-stage "diagnostic")
  (let ((should (list (session-number "LINE") (session-number "START") (session-number "STOP") (getenv "MARKED")))
        (found (session-await "diagnostic" #'session-diagnostic)))
    (unless (equal found should) (error "%S should be %S" found should)))

  (setq session-stage "completion")
  (goto-char (point-min))
  (forward-line (1- (session-number "ROW")))
  (session-press "C-e")
  (session-press "RET")
  (dolist (character (append (getenv "TYPED") nil))
    (setq last-command-event character)
    (call-interactively #'self-insert-command))
  (if (bound-and-true-p company-mode)
      ;; The first makes the list, the second takes what is selected in it.
      (progn
        (company-manual-begin)
        (session-await "proposal" (lambda () company-candidates))
        (company-complete-selection))
    (session-press "C-M-i"))
  (let ((row (1+ (session-number "ROW")))
        (expected (with-temp-buffer
                    (insert-file-contents (getenv "EXPECTED"))
                    (buffer-string))))
    (session-await "row" (lambda () (string= (session-line row) (nth (1- row) (split-string expected "\n")))))

    (setq session-stage "quick fix")
    ;; Eglot sends with its question what it was told last; that has to be of the text as it is now.
    (session-await "diagnostic of the blank row"
                   (lambda () (seq-find (lambda (each) (string-match-p "整行空白" (flymake-diagnostic-text each)))
                                        (flymake-diagnostics))))
    (let ((place (session-await "diagnostic in its new place"
                                (lambda ()
                                  (let ((place (session-diagnostic)))
                                    (and place (= (car place) (1+ (session-number "LINE"))) place))))))
      (goto-char (point-min))
      (forward-line (1- (car place)))
      (forward-char (nth 1 place)))
    ;; Eglot proposes the preferred one; for lsp-mode its first character is typed, and completed.
    (let* ((keys (if (bound-and-true-p lsp-mode) "（\t\r" "\r"))
           (minibuffer-setup-hook
            (list (lambda () (setq unread-command-events (append keys nil))))))
      (session-press "C-c C-c"))
    (let ((line (1+ (session-number "LINE"))))
      (session-await "mended total" (lambda () (string-suffix-p "\t2" (session-line line)))))
    (unless (string= (buffer-string) expected) (error "Not the text expected: %s" (buffer-string))))
  (session-press "C-x C-s"))

(defun session ()
  (condition-case problem
      (progn
        ;; The server is started after the first command.
        (run-hooks 'post-command-hook)
        (session-run)
        (session-say "done")
        (session-press "C-x C-c"))
    ((error quit)
     (session-say (format "%s: %s" session-stage (error-message-string problem)))
     ;; Does not ask whether to save.
     (kill-emacs 1))))

(add-hook 'window-setup-hook #'session 100)
