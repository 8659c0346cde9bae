;;; nianbao.el --- Annual reports on open government information  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, tools

;;; Commentary:

;; A mode for 政府信息公开工作年度报告 and its language server, for Eglot and lsp-mode.  In the init file:
;;
;;   (require 'nianbao)
;;   (add-hook 'nianbao-mode-hook #'eglot-ensure)  ; or #'lsp

;;; Code:

(defgroup nianbao nil
  "Annual reports on open government information."
  :group 'text)

(defcustom nianbao-command '("nianbao" "server")
  "How the language server is started."
  :type '(repeat string))

(defvar nianbao-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "TAB") #'nianbao-next-cell)
    ;; Where `text-mode' has the completion of English words.
    (define-key map (kbd "C-M-i") #'completion-at-point)
    (define-key map (kbd "C-c C-c") #'nianbao-fix)
    (define-key map (kbd "C-c C-n") #'flymake-goto-next-error)
    (define-key map (kbd "C-c C-p") #'flymake-goto-prev-error)
    map)
  "Keys of `nianbao-mode'.")

(defvar nianbao-mode-syntax-table
  (let ((table (make-syntax-table text-mode-syntax-table)))
    ;; The number of a row belongs to its label, so that both are completed as one.
    (dolist (mark '(?、 ?. ?（ ?）))
      (modify-syntax-entry mark "_" table))
    table)
  "Syntax of `nianbao-mode'.")

;;;###autoload
(define-derived-mode nianbao-mode text-mode "年报"
  "For writing 政府信息公开工作年度报告."
  ;; A tab leads to the next cell of a table; lines begin with as many as their labels ask for.
  (setq-local indent-tabs-mode t)
  (setq-local tab-width 8)
  (setq-local indent-line-function #'ignore)
  (setq-local electric-indent-inhibit t)
  (setq-local truncate-lines t)
  (setq-local lsp-auto-guess-root t)
  ;; lsp-mode would write the next row behind the cursor, perhaps while something else is typed there.
  (setq-local lsp-enable-on-type-formatting nil)
  ;; Rows come with gaps where something can fill them in; lsp-mode would ask for them anyhow.
  (if (require 'yasnippet nil t)
      (yas-minor-mode 1)
    (setq-local lsp-enable-snippet nil)))

(declare-function yas-minor-mode "yasnippet")

(defun nianbao-next-cell ()
  "Go over the tab at point, or write one."
  (interactive)
  (if (eq (char-after) ?\t) (forward-char) (insert "\t")))

(defun nianbao-fix ()
  "Choose a fix for what is wrong at point."
  (interactive)
  (cond ((bound-and-true-p lsp-mode) (call-interactively 'lsp-execute-code-action))
        ((bound-and-true-p eglot--managed-mode) (call-interactively 'eglot-code-actions))
        (t (user-error "No language server: see `nianbao-mode-hook'"))))

;;;###autoload
(defun nianbao-import (file)
  "Bring the report of FILE, a Word document or a page, into a buffer that is not saved yet."
  (interactive "fWord 文档或网页: ")
  (let* ((text (nianbao--convert (expand-file-name file)))
         (stem (file-name-sans-extension (expand-file-name file)))
         (target (concat stem ".nianbao"))
         (number 1))
    (while (or (file-exists-p target) (get-file-buffer target))
      (setq number (1+ number)
            target (format "%s-%d.nianbao" stem number)))
    (switch-to-buffer (find-file-noselect target))
    (insert text)
    (goto-char (point-min))))

;;;###autoload
(defun nianbao-export (file)
  "Write the report of this buffer, as it stands there, into FILE, a Word document."
  (interactive (list (nianbao--read-document ".docx")))
  (nianbao--write file "convert" "--to" "docx"))

;;;###autoload
(defun nianbao-review (file)
  "Write the report of this buffer with comments and tracked changes into FILE, a Word document."
  (interactive (list (nianbao--read-document ".审核.docx")))
  (nianbao--write file "review"))

(defun nianbao--read-document (ending)
  "Ask for a Word document, by default the one beside the report with ENDING."
  (read-file-name "Word 文档: " nil nil nil
                  (and buffer-file-name
                       (concat (file-name-sans-extension (file-name-nondirectory buffer-file-name)) ending))))

(defun nianbao--write (file &rest arguments)
  "Have the program write FILE, called with ARGUMENTS on the text of this buffer."
  (let ((name (or buffer-file-name "untitled.md"))
        (target (expand-file-name file))
        (coding-system-for-write 'utf-8)
        (coding-system-for-read 'utf-8)
        (program (car nianbao-command))
        (text (save-restriction (widen) (buffer-substring-no-properties (point-min) (point-max)))))
    (with-temp-buffer
      (insert text)
      (unless (eq 0 (apply #'call-process-region (point-min) (point-max) program t t nil
                           (append arguments (list "--output" target "--stdin-filename" name "-"))))
        (user-error "%s" (string-trim (buffer-string)))))
    (message "已写出：%s" target)))

(defun nianbao--convert (file)
  "The report of FILE as text between tabs."
  (let ((complaints (make-temp-file "nianbao"))
        (coding-system-for-read 'utf-8))
    (unwind-protect
        (with-temp-buffer
          (unless (eq 0 (call-process (car nianbao-command) nil (list t complaints) nil
                                      "convert" "--to" "tabs" "--" file))
            (erase-buffer)
            (insert-file-contents complaints)
            (user-error "%s" (string-trim (buffer-string))))
          (buffer-string))
      (delete-file complaints))))

(defun nianbao--title-p ()
  "Whether a plain text file has the title of a report in its first 20 lines."
  (and buffer-file-name
       (string-match-p "\\.txt\\'" buffer-file-name)
       (save-excursion
         (goto-char (point-min))
         (re-search-forward "^[^。\n]\\{0,60\\}\\(?:信息\\|政务\\)公开[^。\n]\\{0,20\\}\\(?:年度报告\\|年报\\)[ \t*]*$"
                            (line-beginning-position 21) t))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\(?:年报\\|年度报告\\)[^/]*\\.txt\\'\\|\\.nianbao\\'" . nianbao-mode))
;;;###autoload
(add-to-list 'magic-mode-alist '(nianbao--title-p . nianbao-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons 'nianbao-mode nianbao-command)))

(declare-function lsp-register-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp-activate-on "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(defvar lsp-language-id-configuration)
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(nianbao-mode . "nianbao"))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () nianbao-command))
    :activation-fn (lsp-activate-on "nianbao")
    :server-id 'nianbao)))

;; For its list company puts a mark before each wide character, and so takes off the first one of a label what lsp-mode
;; looks for there.  Without, nothing of the label is highlighted, but there is a list.
(defun nianbao--has-start-p (candidate)
  "Whether lsp-mode can tell what of CANDIDATE has been typed."
  (get-text-property 0 'lsp-completion-start-point candidate))
(with-eval-after-load 'lsp-completion
  (advice-add 'lsp-completion--company-match :before-while #'nianbao--has-start-p))

(provide 'nianbao)
;;; nianbao.el ends here
